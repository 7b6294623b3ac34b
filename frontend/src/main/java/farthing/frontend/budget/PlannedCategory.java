package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.money.Money;

/// An income or expense category of a month, with its plan and what happened.
///
/// @param actual what came in or was spent
record PlannedCategory(
        String id, String name, boolean hidden, Money planned, Money actual, String notes) {

    static PlannedCategory of(BudgetIncomeResponse income, Figures figures) {
        return new PlannedCategory(
                income.category(),
                income.name(),
                income.hidden(),
                figures.money(income.planned()),
                figures.money(income.activity()),
                income.notes());
    }

    static PlannedCategory of(BudgetCategoryResponse expense, Figures figures) {
        return new PlannedCategory(
                expense.category(),
                expense.name(),
                expense.hidden(),
                figures.money(expense.planned()),
                figures.money(expense.activity()).negated(),
                expense.notes());
    }

    /// A hidden category is shown while it has any amount.
    boolean isShown() {
        return !hidden || !planned.isZero() || !actual.isZero();
    }
}
