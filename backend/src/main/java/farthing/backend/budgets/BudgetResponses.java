package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.UncountedResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/// Converts a month of the budget to the API's response.
record BudgetResponses(Budget budget, BudgetMonth month) {

    static BudgetResponse of(Budget budget, YearMonth month) {
        return new BudgetResponses(budget, budget.month(month)).response();
    }

    private BudgetResponse response() {
        List<Envelope> all = List.copyOf(month.envelopes().values());
        MonthPlan plan =
                budget.monthPlans().getOrDefault(month.month(), MonthPlan.none(month.month()));
        return new BudgetResponse(
                month.month().toString(),
                budget.household().currency().getCurrencyCode(),
                decimal(month.readyToAssign()),
                decimal(month.fromLast()),
                decimal(month.income()),
                decimal(month.openingBalances()),
                decimal(month.transfers()),
                decimal(month.overspent()),
                decimal(month.assigned()),
                decimal(month.held()),
                month.heldByHand(),
                sum(all, Envelope::activity),
                sum(all, Envelope::available),
                decimal(month.uncategorised()),
                plan.notes(),
                groups(),
                incomes(),
                uncounted());
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
                decimal(envelope.activity()),
                decimal(envelope.available()),
                envelope.carriesOverspending(),
                notes(category));
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
                            decimal(income.activity()),
                            income.forNextMonth(),
                            notes(category));
                })
                .toList();
    }

    private List<UncountedResponse> uncounted() {
        return month.uncounted().stream()
                .map(amount ->
                        new UncountedResponse(
                                amount.currency().getCurrencyCode(), amount.toDecimal()))
                .toList();
    }

    private Envelope envelope(Category category) {
        return month.envelope(category.id());
    }

    private String notes(Category category) {
        return budget.notes(category.id(), month.month());
    }

    private String sum(List<Envelope> envelopes, ToLongFunction<Envelope> figure) {
        return decimal(BudgetMonth.sum(envelopes.stream().mapToLong(figure).toArray()));
    }

    private String decimal(long minor) {
        return budget.decimal(minor);
    }
}
