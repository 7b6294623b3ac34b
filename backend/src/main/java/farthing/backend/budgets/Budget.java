package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.households.Household;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Months of a household's budget, and what they were made from.
///
/// @param groups in their order
/// @param categories in the order of their groups, then their own
/// @param months one after the other, oldest first: those that were asked for, and before them all
///   since the last checkpoint
/// @param elsewhere what moved on accounts on budget in other currencies, by month; not counted
record Budget(
        Household household,
        List<CategoryGroup> groups,
        List<Category> categories,
        List<CategoryPlan> plans,
        Map<YearMonth, MonthPlan> monthPlans,
        List<BudgetMonth> months,
        Map<YearMonth, List<Money>> elsewhere) {

    void add(BudgetMonth month, List<Money> uncounted) {
        months.add(month);
        elsewhere.put(month.month(), uncounted);
    }

    BudgetMonth month(YearMonth wanted) {
        return months.stream()
                .filter(month -> month.month().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    Optional<CategoryPlan> plan(UUID category, YearMonth month) {
        return plans.stream()
                .filter(plan -> plan.category().equals(category) && plan.month().equals(month))
                .findFirst();
    }
}
