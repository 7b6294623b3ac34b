package farthing.backend.targets;

import farthing.contract.HouseholdMonth;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What targets need to know about a month of the budget, in minor units of the household's
/// currency. `monthsAgo` is at most [CategoryTargets#lookBack].
public interface PlannedMonth {

    YearMonth month();

    HouseholdMonth calendar();

    /// What an expense category carries from the last month; negative if it was overspent.
    long carried(UUID category);

    /// @param monthsAgo 0 for the month itself
    long assigned(UUID category, int monthsAgo);

    /// What an expense category spent on average in the last months, 0 or more, rounded half up.
    long averageSpent(UUID category, int months);

    /// What is ready to assign, before anything is assigned in this month.
    long toAssign();

    /// @param category an income category; null for all
    /// @param monthsAgo 0 for the month itself
    long income(@Nullable UUID category, int monthsAgo);

    /// Whether the month ignores the targets of an expense category.
    boolean isSnoozed(UUID category);
}
