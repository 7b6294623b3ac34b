package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.households.BudgetMode;
import farthing.backend.households.Household;
import farthing.backend.ledger.Card;
import farthing.backend.targets.CategoryTargets;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Months of a household's budget, and the data that they were computed from.
///
/// @param groups in their order
/// @param categories in the order of their groups, then their own
/// @param cards the credit cards that have an envelope for their payment, oldest first
/// @param moved what moved in these months, and in earlier months that targets look back to
/// @param targets by category
/// @param uncounted what moved before these months in currencies without a rate
/// @param months consecutive, oldest first: all months from the last checkpoint to the last
///   requested month
record Budget(
        Household household,
        List<CategoryGroup> groups,
        List<Category> categories,
        List<Card> cards,
        Map<CategoryPlans.Key, CategoryPlan> plans,
        Map<YearMonth, MonthPlan> monthPlans,
        Map<YearMonth, Moved> moved,
        Map<UUID, CategoryTargets> targets,
        List<Money> uncounted,
        List<BudgetMonth> months) {

    BudgetMonth month(YearMonth wanted) {
        return months.stream()
                .filter(month -> month.month().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /// What moved before a month in currencies without a rate.
    Stream<Money> uncountedBefore(YearMonth wanted) {
        return Stream.concat(
                uncounted.stream(),
                months.stream()
                        .filter(each -> each.month().isBefore(wanted))
                        .flatMap(each -> each.uncounted().stream()));
    }

    /// @param category its id, or the id of a card's account
    CategoryPlan plan(UUID category, YearMonth month) {
        CategoryPlans.Key key = new CategoryPlans.Key(category, month);
        return plans.getOrDefault(key, CategoryPlan.none(key));
    }

    /// What the spending of a category is compared with, or the income.
    long amount(UUID category, YearMonth month) {
        return plan(category, month).amount(household.budgetMode());
    }

    boolean isTracking() {
        return household.budgetMode() == BudgetMode.TRACKING;
    }

    Moved moved(YearMonth month) {
        return moved.getOrDefault(month, Moved.NOTHING);
    }

    /// Whether nothing is assigned, or planned when tracking, and nothing moved.
    boolean isEmpty(YearMonth month) {
        return moved(month).isEmpty()
                && plans.values().stream()
                        .filter(plan -> plan.month().equals(month))
                        .allMatch(plan -> plan.amount(household.budgetMode()) == 0);
    }

    /// An amount in the household's currency, for a response.
    String decimal(long minor) {
        return Money.ofMinor(minor, household.currency()).toDecimal();
    }
}
