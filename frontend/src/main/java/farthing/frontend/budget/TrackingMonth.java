package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetTrackingResponse;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.budget.TrackingPage.Compared;
import farthing.frontend.budget.TrackingPage.TrackingCell;
import farthing.frontend.budget.TrackingPage.TrackingColumn;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A month of a household that compares a plan with what happened.
///
/// @param typed what was typed into a form about this month
record TrackingMonth(Visit visit, Shown shown, BudgetResponse budget, Typed typed) {

    /// The state of a difference in a month without a plan.
    private static final String UNPLANNED = "unplanned";

    /// Income, spending and what is saved.
    List<Compared> sums() {
        BudgetTrackingResponse sums = budget.tracking();
        return List.of(
                compared(money(sums.plannedIncome()), money(sums.income()), 1, ofIncome()),
                compared(
                        money(sums.plannedExpenses()),
                        money(sums.expenses()),
                        -1,
                        new Sources(
                                links().of("planned"),
                                links().of("activity"),
                                links().of("difference"))),
                compared(
                        money(sums.plannedSaved()),
                        money(sums.saved()),
                        1,
                        new Sources(
                                links().of("plannedSaved"),
                                links().of("saved"),
                                links().of("savedDifference"))));
    }

    List<PlannedCategory> incomes() {
        return budget.incomes().stream().map(each -> PlannedCategory.of(each, figures())).toList();
    }

    /// The categories of a group; none if this month does not have the group.
    List<PlannedCategory> expenses(String group) {
        return budget.groups().stream()
                .filter(each -> each.group().equals(group))
                .map(BudgetGroupResponse::categories)
                .flatMap(List::stream)
                .map(each -> PlannedCategory.of(each, figures()))
                .toList();
    }

    /// Where the figures lead.
    private record Sources(String planned, String actual, String difference) {}

    private Sources ofIncome() {
        return new Sources(
                links().of("plannedIncome"), links().of("income"), links().of("incomeDifference"));
    }

    private Sources ofGroup(String group) {
        return new Sources(
                links().ofGroup("planned", group),
                links().ofGroup("activity", group),
                links().ofGroup("difference", group));
    }

    /// The sums of all income.
    Compared sumOfIncome(List<PlannedCategory> all) {
        return sum(all, 1, ofIncome());
    }

    /// The sums of a group of expense categories.
    Compared sumOfGroup(String group, List<PlannedCategory> all) {
        return sum(all, -1, ofGroup(group));
    }

    /// Whether anything is planned for a category.
    boolean isPlanned() {
        return Stream.concat(
                        budget.incomes().stream().map(BudgetIncomeResponse::planned),
                        budget.groups().stream()
                                .flatMap(group -> group.categories().stream())
                                .map(BudgetCategoryResponse::planned))
                .anyMatch(amount -> !money(amount).isZero());
    }

    private Compared sum(List<PlannedCategory> all, int direction, Sources sources) {
        return compared(
                sum(all, PlannedCategory::planned),
                sum(all, PlannedCategory::actual),
                direction,
                sources);
    }

    private Money sum(List<PlannedCategory> all, Function<PlannedCategory, Money> figure) {
        return all.stream().map(figure).reduce(money("0"), Money::plus);
    }

    TrackingCell cell(PlannedCategory category, int direction) {
        String id = category.id();
        Money planned = category.planned();
        String text = planned.isZero() ? "" : visit.formats().cell(planned);
        return new TrackingCell(
                month().equals(shown.first()) ? id : month() + "-" + id,
                new AmountForm(visit, typed).of(Act.PLAN, id, "planned", planned, text),
                !planned.isZero(),
                compared(
                        planned, category.actual(), direction, new Sources("", lists().of(id), "")),
                category.notes(),
                shown.opening(id, month()).href(),
                shown.opens(id, month()) ? links().ofCategory("difference", id) : "",
                shown.opens(id, month())
                        ? typed.form(Act.NOTES, id, Form.empty().with("notes", category.notes()))
                        : null);
    }

    /// @param direction 1 where more is better, -1 where less is
    private Compared compared(Money planned, Money actual, int direction, Sources sources) {
        Money more = actual.plus(planned.negated());
        Figure difference =
                figures().of(direction > 0 ? more : more.negated(), sources.difference());
        return new Compared(
                head(),
                figures().of(planned, sources.planned()),
                figures().of(actual, sources.actual()),
                comparesNothing() ? difference.withState(UNPLANNED) : difference);
    }

    /// Without a plan, nothing is better or worse.
    private boolean comparesNothing() {
        BudgetTrackingResponse sums = budget.tracking();
        return money(sums.plannedIncome()).isZero() && money(sums.plannedExpenses()).isZero();
    }

    Form notes() {
        return typed.form(Act.MONTH_NOTES, "", Form.empty().with("notes", budget.notes()));
    }

    MonthNotes notesBeside() {
        return MonthNotes.of(column(), shown, budget.notes(), notes());
    }

    List<LeftOut> leftOut() {
        return new LeftOutMoney(visit, figures(), lists()).of(column(), budget);
    }

    private MonthColumn column() {
        return MonthColumn.of(visit, shown, month());
    }

    TrackingColumn head() {
        return new TrackingColumn(
                shown.position(month()),
                MonthOfBudget.href(month()),
                visit.formats().month(month()));
    }

    private Money money(String decimal) {
        return figures().money(decimal);
    }

    private Figures figures() {
        return new Figures(visit.formats(), budget.currency());
    }

    private ExplanationLinks links() {
        return new ExplanationLinks(month());
    }

    private ListLinks lists() {
        return new ListLinks(visit.calendar().month(), month(), month()).onBudget();
    }

    private YearMonth month() {
        return YearMonth.parse(budget.month());
    }
}
