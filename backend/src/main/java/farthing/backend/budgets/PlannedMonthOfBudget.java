package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.targets.CategoryTargets;
import farthing.backend.targets.MonthTargets;
import farthing.backend.targets.PlannedMonth;
import farthing.contract.HouseholdMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The figures of a month of the budget that targets need.
record PlannedMonthOfBudget(Budget budget, BudgetMonth figures) implements PlannedMonth {

    static PlannedMonthOfBudget of(Budget budget, YearMonth month) {
        return new PlannedMonthOfBudget(budget, budget.month(month));
    }

    /// What the targets of an expense category need; empty if it has none.
    Optional<MonthTargets> targets(UUID category) {
        CategoryTargets targets = budget.targets().get(category);
        return targets == null || targets.targets().isEmpty()
                ? Optional.empty()
                : Optional.of(MonthTargets.of(targets, this));
    }

    /// What the targets of each category that is not hidden still need, without zeros.
    List<Long> underfunded() {
        return budget.categories().stream()
                .filter(category -> category.kind() == CategoryKind.EXPENSE)
                .filter(category -> !category.hidden())
                .map(category -> targets(category.id()))
                .flatMap(Optional::stream)
                .map(MonthTargets::underfunded)
                .filter(missing -> missing > 0)
                .toList();
    }

    @Override
    public YearMonth month() {
        return figures.month();
    }

    @Override
    public HouseholdMonth calendar() {
        return new HouseholdMonth(budget.household().monthStartDay());
    }

    @Override
    public long carried(UUID category) {
        return figures.envelope(category).carried();
    }

    @Override
    public long assigned(UUID category, int monthsAgo) {
        return budget.plan(category, month().minusMonths(monthsAgo)).assigned();
    }

    /// Months before the budget began do not count.
    @Override
    public long averageSpent(UUID category, int months) {
        int counted =
                IntStream.iterate(months, ago -> ago > 0, ago -> ago - 1)
                        .filter(ago -> !budget.isEmpty(month().minusMonths(ago)))
                        .findFirst()
                        .orElse(0);
        long activity = 0;
        for (int ago = 1; ago <= counted; ago++) {
            activity = Math.addExact(activity, moved(ago).of(category));
        }
        return FillMethod.average(Math.max(0, -activity), counted);
    }

    @Override
    public long toAssign() {
        return BudgetMonth.sum(figures.readyToAssign(), figures.assigned());
    }

    @Override
    public long income(@Nullable UUID category, int monthsAgo) {
        Moved moved = moved(monthsAgo);
        if (category != null) {
            return moved.of(category);
        }
        return BudgetMonth.sum(
                budget.categories().stream()
                        .filter(each -> each.kind() == CategoryKind.INCOME)
                        .map(Category::id)
                        .mapToLong(moved::of)
                        .toArray());
    }

    @Override
    public boolean isSnoozed(UUID category) {
        return budget.plan(category, month()).snoozed();
    }

    private Moved moved(int monthsAgo) {
        return budget.moved(month().minusMonths(monthsAgo));
    }
}
