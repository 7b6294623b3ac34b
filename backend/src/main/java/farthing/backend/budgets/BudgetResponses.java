package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import farthing.backend.targets.MonthTargets;
import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetTargetResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/// Converts a month of the budget to the API's response.
record BudgetResponses(Budget budget, BudgetMonth month, PlannedMonthOfBudget planned) {

    static BudgetResponse of(Budget budget, YearMonth month) {
        PlannedMonthOfBudget planned = PlannedMonthOfBudget.of(budget, month);
        return new BudgetResponses(budget, planned.figures(), planned).response();
    }

    private BudgetResponse response() {
        List<Envelope> all = List.copyOf(month.envelopes().values());
        MonthPlan plan =
                budget.monthPlans().getOrDefault(month.month(), MonthPlan.none(month.month()));
        return new BudgetResponse(
                month.month().toString(),
                budget.household().currency().getCurrencyCode(),
                budget.household().budgetMode().text(),
                decimal(month.readyToAssign()),
                decimal(month.fromLast()),
                decimal(month.income()),
                decimal(month.openingBalances()),
                decimal(month.transfers()),
                decimal(month.overspent()),
                decimal(month.released()),
                decimal(month.assigned()),
                decimal(month.held()),
                month.heldByHand(),
                sum(all, Envelope::activity),
                sum(all, Envelope::available),
                sum(all, Envelope::overspentOnCredit),
                decimal(month.uncategorised()),
                plan.notes(),
                underfunded(),
                groups(),
                incomes(),
                new CardResponses(budget, month).all(),
                new Tracked(budget, month).response(),
                Uncounted.in(List.of(month)),
                Uncounted.sums(budget.uncountedBefore(month.month())));
    }

    private List<BudgetGroupResponse> groups() {
        return budget.groups().stream()
                .map(this::group)
                .filter(group -> !group.categories().isEmpty())
                .toList();
    }

    private BudgetGroupResponse group(CategoryGroup group) {
        List<Category> categories =
                budget.categories().stream()
                        .filter(category -> category.group().equals(group.id()))
                        .filter(category -> category.kind() == CategoryKind.EXPENSE)
                        .toList();
        List<Envelope> envelopes = categories.stream().map(this::envelope).toList();
        return new BudgetGroupResponse(
                group.id().toString(),
                group.name(),
                sum(envelopes, Envelope::assigned),
                decimal(new Tracked(budget, month).planned(categories)),
                sum(envelopes, Envelope::activity),
                sum(envelopes, Envelope::available),
                categories.stream().map(this::category).toList());
    }

    private BudgetCategoryResponse category(Category category) {
        Envelope envelope = envelope(category);
        return new BudgetCategoryResponse(
                category.id().toString(),
                category.name(),
                category.hidden(),
                decimal(envelope.carried()),
                decimal(envelope.assigned()),
                decimal(plan(category).planned()),
                decimal(envelope.activity()),
                decimal(envelope.available()),
                decimal(envelope.overspentOnCredit()),
                envelope.carriesOverspending(),
                envelope.releases(),
                plan(category).notes(),
                planned.targets(category.id()).map(this::target).orElse(null));
    }

    private BudgetTargetResponse target(MonthTargets targets) {
        return new BudgetTargetResponse(
                targets.kind().text(),
                targets.count(),
                decimal(targets.needed()),
                decimal(targets.underfunded()),
                targets.progress(),
                targets.due().map(LocalDate::toString).orElse(null),
                targets.isSnoozed());
    }

    private String underfunded() {
        return decimal(
                BudgetMonth.sum(planned.underfunded().stream().mapToLong(each -> each).toArray()));
    }

    private List<BudgetIncomeResponse> incomes() {
        return budget.categories().stream()
                .filter(category -> category.kind() == CategoryKind.INCOME)
                .map(category -> {
                    BudgetMonth.Income income =
                            Objects.requireNonNull(month.incomes().get(category.id()));
                    return new BudgetIncomeResponse(
                            category.id().toString(),
                            category.name(),
                            category.hidden(),
                            decimal(plan(category).planned()),
                            decimal(income.activity()),
                            income.forNextMonth(),
                            plan(category).notes());
                })
                .toList();
    }

    private Envelope envelope(Category category) {
        return month.envelope(category.id());
    }

    private CategoryPlan plan(Category category) {
        return budget.plan(category.id(), month.month());
    }

    private String sum(List<Envelope> envelopes, ToLongFunction<Envelope> figure) {
        return decimal(BudgetMonth.sum(envelopes.stream().mapToLong(figure).toArray()));
    }

    private String decimal(long minor) {
        return budget.decimal(minor);
    }
}
