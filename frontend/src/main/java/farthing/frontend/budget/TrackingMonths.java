package farthing.frontend.budget;

import farthing.contract.BudgetBalanceResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetsResponse;
import farthing.contract.Limits;
import farthing.frontend.budget.TrackingPage.Compared;
import farthing.frontend.budget.TrackingPage.MonthEnd;
import farthing.frontend.budget.TrackingPage.TrackingGroup;
import farthing.frontend.budget.TrackingPage.TrackingLine;
import farthing.frontend.budget.TrackingPage.TrackingRow;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the page of a household that compares a plan with what happened.
///
/// @param balances at the end of the first month and the next eleven
/// @param months those that are shown
record TrackingMonths(
        Visit visit,
        Shown shown,
        List<BudgetBalanceResponse> balances,
        List<TrackingMonth> months) {

    /// The number of balances.
    private static final int BALANCES = 12;

    /// @param budgets the months from the first one to [#last]
    /// @param typed what was typed into a form about `typedIn`
    static TrackingMonths of(
            Visit visit, Shown shown, BudgetsResponse budgets, Typed typed, YearMonth typedIn) {
        return new TrackingMonths(
                visit,
                shown,
                budgets.balances(),
                budgets.months().stream()
                        .limit(shown.months().size())
                        .map(budget ->
                                new TrackingMonth(
                                        visit,
                                        shown,
                                        budget,
                                        typed.when(typedIn.toString().equals(budget.month()))))
                        .toList());
    }

    /// The month of the last balance.
    static YearMonth last(YearMonth first) {
        YearMonth last = first.plusMonths(BALANCES - 1L);
        YearMonth limit = YearMonth.of(Limits.LAST_YEAR, 12);
        return last.isAfter(limit) ? limit : last;
    }

    TrackingPage page() {
        BudgetResponse budget = first().budget();
        return new TrackingPage(
                visit.layout("budget", common().budget()),
                MonthOfBudget.href(shown.first()),
                shown.first().toString(),
                visit.formats().month(shown.first()),
                MonthOfBudget.months(visit, shown.first(), shown.count()),
                AmountFormat.of(visit),
                months.stream().flatMap(month -> month.leftOut().stream()).toList(),
                first().isPlanned() ? null : new FirstPlan(visit, shown.first()).planning(),
                months.stream().map(TrackingMonth::head).toList(),
                sums(),
                groups(budget),
                balances.stream().map(this::monthEnd).toList(),
                first().notes(),
                months.stream().map(TrackingMonth::notesBeside).toList(),
                shown.opened(),
                shown.openedIn().equals(shown.first()) ? "" : shown.openedIn().toString());
    }

    private List<TrackingLine> sums() {
        List<String> names =
                List.of(
                        common().income(),
                        common().expense(),
                        visit.text().of(TrackingText.class).saved());
        return IntStream.range(0, names.size())
                .mapToObj(line ->
                        new TrackingLine(
                                names.get(line),
                                months.stream().map(month -> month.sums().get(line)).toList()))
                .toList();
    }

    private List<TrackingGroup> groups(BudgetResponse budget) {
        CollapsedGroups collapsed = CollapsedGroups.of(visit);
        Stream<TrackingGroup> incomes =
                group(
                        collapsed,
                        "incomes",
                        common().income(),
                        TrackingMonth::incomes,
                        TrackingMonth::sumOfIncome,
                        1);
        return Stream.concat(
                        incomes,
                        budget.groups().stream()
                                .flatMap(group ->
                                        group(
                                                collapsed,
                                                group.group(),
                                                group.name(),
                                                month -> month.expenses(group.group()),
                                                (month, all) ->
                                                        month.sumOfGroup(group.group(), all),
                                                -1)))
                .toList();
    }

    /// Empty if the group has nothing to show. A category is shown in all months or in none.
    ///
    /// @param categories of the group in a month, the same ones in each
    /// @param sum of these categories in a month
    /// @param direction 1 where more is better, -1 where less is
    private Stream<TrackingGroup> group(
            CollapsedGroups collapsed,
            String id,
            String name,
            Function<TrackingMonth, List<PlannedCategory>> categories,
            BiFunction<TrackingMonth, List<PlannedCategory>, Compared> sum,
            int direction) {
        List<List<PlannedCategory>> all = months.stream().map(categories).toList();
        List<Integer> shownOnes =
                IntStream.range(0, all.getFirst().size())
                        .filter(each -> all.stream().anyMatch(of -> of.get(each).isShown()))
                        .boxed()
                        .toList();
        if (shownOnes.isEmpty()) {
            return Stream.empty();
        }
        List<Compared> sums =
                IntStream.range(0, months.size())
                        .mapToObj(month ->
                                sum.apply(
                                        months.get(month),
                                        shownOnes.stream().map(all.get(month)::get).toList()))
                        .toList();
        List<TrackingRow> rows =
                shownOnes.stream()
                        .map(each -> row(all.stream().map(of -> of.get(each)).toList(), direction))
                        .toList();
        return Stream.of(new TrackingGroup(id, name, collapsed.contains(id), sums, rows));
    }

    /// @param category in each month
    private TrackingRow row(List<PlannedCategory> category, int direction) {
        PlannedCategory first = category.getFirst();
        return new TrackingRow(
                first.id(),
                first.name(),
                IntStream.range(0, months.size())
                        .mapToObj(month -> months.get(month).cell(category.get(month), direction))
                        .toList());
    }

    private MonthEnd monthEnd(BudgetBalanceResponse end) {
        YearMonth of = YearMonth.parse(end.month());
        Figures figures = new Figures(visit.formats(), first().budget().currency());
        return new MonthEnd(
                visit.formats().monthOfYear(of),
                MonthOfBudget.href(of),
                figures.of(figures.money(end.balance()), new ExplanationLinks(of).of("balance")),
                end.expected());
    }

    private TrackingMonth first() {
        return months.getFirst();
    }

    private CommonText common() {
        return visit.text().of(CommonText.class);
    }
}
