package farthing.frontend.budget;

import farthing.contract.BudgetBalanceResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.TrackingPage.Compared;
import farthing.frontend.budget.TrackingPage.Group;
import farthing.frontend.budget.TrackingPage.Line;
import farthing.frontend.budget.TrackingPage.MonthEnd;
import farthing.frontend.budget.TrackingPage.Row;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the page of a month for a household that compares a plan with what happened.
record TrackingMonth(Visit visit, YearMonth month, BudgetResponse budget, Typed typed) {

    /// The months of expected balances.
    private static final int MONTHS = 12;

    TrackingPage page() {
        return new TrackingPage(
                visit.layout("budget", common().budget()),
                MonthOfBudget.href(month),
                visit.formats().month(month),
                MonthOfBudget.months(visit, month, 1),
                AmountFormat.of(visit),
                sums(),
                groups(),
                balances(),
                typed.form(Act.MONTH_NOTES, "", Form.empty().with("notes", budget.notes())));
    }

    private List<Line> sums() {
        var tracking = budget.tracking();
        return List.of(
                new Line(
                        common().income(),
                        compared(money(tracking.plannedIncome()), money(tracking.income()), 1, "")),
                new Line(
                        common().expense(),
                        compared(
                                money(tracking.plannedExpenses()),
                                money(tracking.expenses()),
                                -1,
                                "")),
                new Line(
                        text().saved(),
                        compared(money(tracking.plannedSaved()), money(tracking.saved()), 1, "")));
    }

    private List<Group> groups() {
        CollapsedGroups collapsed = CollapsedGroups.of(visit);
        Stream<Group> incomes =
                group(
                        collapsed,
                        "incomes",
                        common().income(),
                        budget.incomes().stream().map(each -> PlannedCategory.of(each, figures())),
                        1);
        return Stream.concat(
                        incomes,
                        budget.groups().stream()
                                .flatMap(group ->
                                        group(
                                                collapsed,
                                                group.group(),
                                                group.name(),
                                                group.categories().stream()
                                                        .map(each ->
                                                                PlannedCategory.of(
                                                                        each, figures())),
                                                -1)))
                .toList();
    }

    /// Empty if the group has nothing to show.
    private Stream<Group> group(
            CollapsedGroups collapsed,
            String id,
            String name,
            Stream<PlannedCategory> categories,
            int direction) {
        List<PlannedCategory> shown = categories.filter(PlannedCategory::isShown).toList();
        if (shown.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                new Group(
                        id,
                        name,
                        collapsed.contains(id),
                        compared(
                                sum(shown, PlannedCategory::planned),
                                sum(shown, PlannedCategory::actual),
                                direction,
                                ""),
                        shown.stream().map(each -> row(each, direction)).toList()));
    }

    private Money sum(List<PlannedCategory> all, Function<PlannedCategory, Money> figure) {
        return all.stream().map(figure).reduce(money("0"), Money::plus);
    }

    private List<MonthEnd> balances() {
        return Stream.of(month.getYear(), month.getYear() + 1)
                .flatMap(year -> visit.books().budgetYear(year).balances().stream())
                .skip(month.getMonthValue() - 1L)
                .limit(MONTHS)
                .map(this::monthEnd)
                .toList();
    }

    private MonthEnd monthEnd(BudgetBalanceResponse end) {
        YearMonth of = YearMonth.parse(end.month());
        return new MonthEnd(
                visit.formats().monthOfYear(of),
                MonthOfBudget.href(of),
                visit.formats().amount(money(end.balance())),
                end.expected());
    }

    private Row row(PlannedCategory category, int direction) {
        String id = category.id();
        Money planned = category.planned();
        Form stored =
                Form.empty().with("planned", planned.isZero() ? "" : visit.formats().cell(planned));
        return new Row(
                id,
                category.name(),
                typed.form(Act.PLAN, id, stored),
                !planned.isZero(),
                compared(planned, category.actual(), direction, lists().of(id)));
    }

    /// @param direction 1 where more is better, -1 where less is
    private Compared compared(Money planned, Money actual, int direction, String href) {
        Money more = actual.plus(planned.negated());
        Money difference = direction > 0 ? more : more.negated();
        String state =
                difference.isZero()
                        ? text().as_planned()
                        : difference.isNegative() ? text().worse() : text().better();
        return new Compared(
                figures().of(planned, ""),
                figures().of(actual, href),
                figures().of(difference, ""),
                state);
    }

    private Money money(String decimal) {
        return figures().money(decimal);
    }

    private Figures figures() {
        return new Figures(visit.formats(), budget.currency());
    }

    private ListLinks lists() {
        return new ListLinks(visit.calendar().month(), month, month).onBudget();
    }

    private TrackingText text() {
        return visit.text().of(TrackingText.class);
    }

    private CommonText common() {
        return visit.text().of(CommonText.class);
    }
}
