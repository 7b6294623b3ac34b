package farthing.backend.budgets;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is planned for a category in a month.
///
/// @param assigned in minor units of the household's currency, of an expense category; may be
///   negative
/// @param flag of this month alone; null where none is set. Of an expense category: whether
///   overspending is carried into the next month. Of an income category: whether its income is held
///   for the next month
/// @param flagOnward the same, of this month and all later ones up to the next
/// @param notes at most 2,000 characters; empty for none
/// @param snoozed whether the targets of an expense category do not count in the month
/// @param version 0 where nothing was planned yet, one more with each edit
record CategoryPlan(
        UUID category,
        YearMonth month,
        long assigned,
        @Nullable Boolean flag,
        @Nullable Boolean flagOnward,
        String notes,
        boolean snoozed,
        long version) {

    CategoryPlans.Key key() {
        return new CategoryPlans.Key(category, month);
    }

    CategoryPlan withAssigned(long minor) {
        return new CategoryPlan(category, month, minor, flag, flagOnward, notes, snoozed, version);
    }

    CategoryPlan withFlags(@Nullable Boolean alone, @Nullable Boolean onward) {
        return new CategoryPlan(category, month, assigned, alone, onward, notes, snoozed, version);
    }

    CategoryPlan withNotes(String text) {
        return new CategoryPlan(
                category, month, assigned, flag, flagOnward, text, snoozed, version);
    }

    CategoryPlan withSnoozed(boolean whether) {
        return new CategoryPlan(
                category, month, assigned, flag, flagOnward, notes, whether, version);
    }

    CategoryPlan withVersion(long number) {
        return new CategoryPlan(
                category, month, assigned, flag, flagOnward, notes, snoozed, number);
    }
}
