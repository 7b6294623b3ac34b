package farthing.frontend.budget;

import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Hold;
import farthing.frontend.budget.BudgetPage.Income;
import farthing.frontend.budget.BudgetPage.Learning;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.budget.BudgetPage.Months;
import farthing.frontend.budget.BudgetPage.Sums;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the page of a month.
///
/// @param typed what was typed into a form about this month
record MonthOfBudget(
        Visit visit, Shown shown, YearMonth month, BudgetResponse budget, Typed typed) {

    /// The number of months in the averages that a new household is offered.
    private static final int MONTHS_OF_AVERAGES = 3;

    /// @param later the months beside this one
    BudgetPage page(List<LaterMonth> later) {
        EnvelopeGroups envelopes = envelopes(later);
        List<MonthOfBudget> months =
                Stream.concat(Stream.of(this), later.stream().map(LaterMonth::page)).toList();
        return new BudgetPage(
                visit.layout("budget", visit.text().of(CommonText.class).budget()),
                href(month),
                visit.formats().month(month),
                months(visit, month, shown.count()),
                AmountFormat.of(visit),
                ready().shown(),
                hold(),
                notes(),
                months.stream().flatMap(each -> each.leftOut().stream()).toList(),
                sums(),
                later.stream().map(LaterMonth::head).toList(),
                envelopes.groups(),
                envelopes.hidden(),
                new CardsBeside(
                                CollapsedGroups.of(visit),
                                months.stream().map(MonthOfBudget::cards).toList())
                        .group(),
                later.isEmpty() ? null : new SideBySideMonths(months).shown(),
                IntStream.range(0, budget.incomes().size())
                        .filter(this::showsIncome)
                        .mapToObj(this::income)
                        .toList(),
                shown.opened(),
                shown.openedIn().equals(month) ? "" : shown.openedIn().toString(),
                learning());
    }

    /// The first steps, until everything is assigned in the first month.
    private @Nullable Learning learning() {
        Money ready = figures().money(budget.readyToAssign());
        FirstPlan first = new FirstPlan(visit, month);
        if (!isPlanned()) {
            return first.assigning(ready);
        }
        return ready.isZero() || isCarrying() ? null : first.assigningMore(ready);
    }

    private boolean isCarrying() {
        return !isZero(budget.fromLast())
                || budget.groups().stream()
                        .flatMap(group -> group.categories().stream())
                        .anyMatch(category -> !isZero(category.carried()));
    }

    private boolean isPlanned() {
        return budget.groups().stream()
                .flatMap(group -> group.categories().stream())
                .anyMatch(category -> !isZero(category.assigned()));
    }

    static String href(YearMonth month) {
        return "/budget/" + month;
    }

    EnvelopeGroups envelopes(List<LaterMonth> later) {
        return new EnvelopeGroups(visit, shown, month, budget, figures(), lists(), typed, later);
    }

    ReadyFigure ready() {
        return new ReadyFigure(visit.text(), budget, figures(), links());
    }

    private List<LeftOut> leftOut() {
        return new LeftOutMoney(visit, figures(), lists()).of(column(), budget);
    }

    MonthColumn column() {
        return MonthColumn.of(visit, shown, month);
    }

    Form notes() {
        return typed.form(Act.MONTH_NOTES, "", Form.empty().with("notes", budget.notes()));
    }

    Sums sums() {
        return new TotalOfMonth(budget, cards().assigned(), figures(), links()).sums();
    }

    private CardsOfMonth cards() {
        return new CardsOfMonth(visit, shown, budget, figures(), lists(), typed);
    }

    static Months months(Visit visit, YearMonth month, int count) {
        YearMonth now = visit.calendar().thisMonth();
        return new Months(
                href(month.minusMonths(1)),
                visit.formats().month(month.minusMonths(1)),
                href(month.plusMonths(1)),
                visit.formats().month(month.plusMonths(1)),
                month.equals(now) ? "" : href(now),
                YearOfBudget.href(month.getYear()),
                Shown.COUNTS.stream()
                        .map(String::valueOf)
                        .map(each -> new Choice(each, each, each.equals("" + count)))
                        .toList());
    }

    Hold hold() {
        Money held = figures().money(budget.held());
        String text = held.isZero() ? "" : visit.formats().cell(held);
        boolean ofIncome = budget.incomes().stream().anyMatch(BudgetIncomeResponse::forNextMonth);
        return new Hold(
                figures().of(held, ""),
                budget.heldByHand(),
                budget.heldByHand() && ofIncome,
                new AmountForm(visit, typed).of(Act.HOLD, "", "amount", held, text));
    }

    boolean showsIncome(int index) {
        BudgetIncomeResponse income = budget.incomes().get(index);
        return !income.hidden() || !isZero(income.activity());
    }

    Income income(int index) {
        BudgetIncomeResponse income = budget.incomes().get(index);
        return new Income(
                income.category(),
                income.name(),
                figures().of(figures().money(income.activity()), lists().of(income.category())),
                income.forNextMonth(),
                typed.form(Act.NEXT_MONTH, income.category(), Form.empty()));
    }

    private boolean isZero(String amount) {
        return figures().money(amount).isZero();
    }

    Figures figures() {
        return new Figures(visit.formats(), budget.currency());
    }

    private ListLinks lists() {
        return new ListLinks(visit.calendar().month(), month, month).onBudget();
    }

    private ExplanationLinks links() {
        return new ExplanationLinks(month);
    }
}
