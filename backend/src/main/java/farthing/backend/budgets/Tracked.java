package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.contract.BudgetTrackingResponse;
import java.util.List;

/// Compares what was planned for a month with what happened.
record Tracked(Budget budget, BudgetMonth month) {

    BudgetTrackingResponse response() {
        long income = planned(CategoryKind.INCOME);
        long expenses = planned(CategoryKind.EXPENSE);
        long spent =
                -BudgetMonth.sum(
                        month.envelopes().values().stream()
                                .mapToLong(Envelope::activity)
                                .toArray());
        return new BudgetTrackingResponse(
                budget.decimal(income),
                budget.decimal(month.income()),
                budget.decimal(expenses),
                budget.decimal(spent),
                budget.decimal(Math.subtractExact(income, expenses)),
                budget.decimal(Math.subtractExact(month.income(), spent)));
    }

    /// For all income or all expense categories, in minor units.
    long planned(CategoryKind kind) {
        return planned(budget.categories().stream().filter(each -> each.kind() == kind).toList());
    }

    /// For these categories together, in minor units.
    long planned(List<Category> categories) {
        return BudgetMonth.sum(
                categories.stream()
                        .mapToLong(each -> budget.plan(each.id(), month.month()).planned())
                        .toArray());
    }
}
