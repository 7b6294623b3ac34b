package farthing.frontend.budget;

import farthing.contract.BudgetYearCategoryResponse;
import farthing.contract.BudgetYearFiguresResponse;
import farthing.contract.BudgetYearGroupResponse;
import farthing.contract.BudgetYearResponse;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.YearPage.Balance;
import farthing.frontend.budget.YearPage.YearRow;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of a year: a figure for each month, and the sum of the year. Spending is positive.
record YearRows(Visit visit, BudgetYearResponse budget, YearView view) {

    List<YearMonth> months() {
        return budget.months().stream().map(YearMonth::parse).toList();
    }

    /// Whether anything was assigned or moved in one of the months.
    boolean isUsed(BudgetYearCategoryResponse category) {
        return category.months().stream()
                .anyMatch(each -> !isZero(each.assigned()) || !isZero(each.activity()));
    }

    private boolean isZero(@Nullable String amount) {
        return amount == null || figures().money(amount).isZero();
    }

    /// Actual amounts link to their transactions, planned amounts to their month in the budget, and
    /// differences to their explanation.
    YearRow expense(BudgetYearCategoryResponse category) {
        String id = category.category();
        boolean listed = view == YearView.ACTUAL;
        return row(
                category.name(),
                category.months().stream().map(this::spent).toList(),
                month -> source(month, id),
                listed ? list().of(id) : "");
    }

    private String source(YearMonth month, String category) {
        return switch (view) {
            case ACTUAL -> list(month, month).of(category);
            case PLAN -> MonthOfBudget.href(month) + "#row-" + category;
            case DIFFERENCE -> new ExplanationLinks(month).ofCategory("difference", category);
        };
    }

    YearRow group(BudgetYearGroupResponse group) {
        return row(
                group.name(),
                group.months().stream().map(this::spent).toList(),
                month -> explained(month, group.group()),
                "");
    }

    YearRow expenses(String name) {
        return row(
                name,
                budget.expenses().months().stream().map(this::spent).toList(),
                month -> explained(month, null),
                "");
    }

    YearRow income(BudgetYearCategoryResponse category) {
        String id = category.category();
        return row(
                category.name(),
                category.months().stream().map(this::received).toList(),
                month -> source(month, id),
                view == YearView.ACTUAL ? list().of(id) : "");
    }

    YearRow incomes(String name) {
        return row(
                name,
                budget.income().months().stream().map(this::received).toList(),
                month ->
                        new ExplanationLinks(month)
                                .of(
                                        switch (view) {
                                            case ACTUAL -> "income";
                                            case PLAN -> "plannedIncome";
                                            case DIFFERENCE -> "incomeDifference";
                                        }),
                "");
    }

    /// Income less expenses. Differences add up, because those of expenses are positive if less was
    /// spent than planned.
    YearRow net(String name) {
        List<Money> spent = budget.expenses().months().stream().map(this::spent).toList();
        List<Money> received = budget.income().months().stream().map(this::received).toList();
        boolean adds = view == YearView.DIFFERENCE;
        return row(
                name,
                IntStream.range(0, spent.size())
                        .mapToObj(at ->
                                adds
                                        ? received.get(at).plus(spent.get(at))
                                        : received.get(at).minus(spent.get(at)))
                        .toList(),
                this::sourceOfNet,
                "");
    }

    private String sourceOfNet(YearMonth month) {
        ExplanationLinks links = new ExplanationLinks(month);
        return switch (view) {
            case ACTUAL -> links.of("saved");
            case PLAN -> links.of("plannedSaved");
            case DIFFERENCE -> links.of("savedDifference");
        };
    }

    /// What the accounts on budget hold at the end of each month; the current month and later ones
    /// as expected.
    List<Balance> balances() {
        return budget.balances().stream()
                .map(each ->
                        new Balance(
                                figures()
                                        .of(
                                                figures().money(each.balance()),
                                                new ExplanationLinks(YearMonth.parse(each.month()))
                                                        .of("balance")),
                                each.expected()))
                .toList();
    }

    /// The figure of an expense category in the chosen view.
    private Money spent(BudgetYearFiguresResponse figures) {
        return switch (view) {
            case ACTUAL -> figures().money(figures.activity()).negated();
            case PLAN -> figures().money(orZero(figures.assigned()));
            case DIFFERENCE -> figures().money(orZero(figures.difference()));
        };
    }

    /// The figure of an income category in the chosen view.
    private Money received(BudgetYearFiguresResponse figures) {
        return switch (view) {
            case ACTUAL -> figures().money(figures.activity());
            case PLAN -> figures().money(orZero(figures.assigned()));
            case DIFFERENCE -> figures().money(orZero(figures.difference()));
        };
    }

    private static String orZero(@Nullable String amount) {
        return amount == null ? "0" : amount;
    }

    /// @param hrefs where the figure of a month leads
    /// @param ofYear where their sum leads; empty for nowhere
    private YearRow row(
            String name, List<Money> amounts, Function<YearMonth, String> hrefs, String ofYear) {
        List<YearMonth> months = months();
        return new YearRow(
                name,
                IntStream.range(0, months.size())
                        .mapToObj(at -> figure(amounts.get(at), hrefs.apply(months.get(at))))
                        .toList(),
                figure(amounts.stream().reduce(figures().money("0"), Money::plus), ofYear));
    }

    /// Zeros lead nowhere.
    private Figure figure(Money amount, String href) {
        return figures().of(amount, amount.isZero() ? "" : href);
    }

    /// @param group its id; `null` for all categories
    private String explained(YearMonth month, @Nullable String group) {
        return switch (view) {
            case ACTUAL -> explained(month, "activity", group);
            case PLAN ->
                    explained(month, visit.household().tracks() ? "planned" : "assigned", group);
            case DIFFERENCE -> explained(month, "difference", group);
        };
    }

    private static String explained(YearMonth month, String figure, @Nullable String group) {
        ExplanationLinks links = new ExplanationLinks(month);
        return group == null ? links.of(figure) : links.ofGroup(figure, group);
    }

    /// Of the whole year.
    ListLinks list() {
        return list(months().getFirst(), months().getLast());
    }

    private ListLinks list(YearMonth from, YearMonth until) {
        return new ListLinks(visit.calendar().month(), from, until).onBudget();
    }

    Figures figures() {
        return new Figures(visit.formats(), budget.currency());
    }
}
