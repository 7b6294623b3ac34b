package farthing.backend.budgets;

import farthing.backend.households.BudgetMode;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is planned for a category in a month, or for the payment of a credit card.
///
/// @param category its id, or the id of the card's account
/// @param assigned in minor units of the household's currency, of an expense category or a card;
///   may be negative
/// @param planned in tracking mode: the income or the spending expected, in the same units
/// @param flag of an expense category: whether overspending is carried into the next month; of an
///   income category: whether its income is held for the next month
/// @param release of an expense category: whether what is left returns to ready to assign in the
///   next month
/// @param notes at most 2,000 characters; empty for none
/// @param snoozed whether the month ignores the targets of an expense category
/// @param version 0 if nothing was planned yet; each edit adds 1
record CategoryPlan(
        UUID category,
        YearMonth month,
        long assigned,
        long planned,
        Flag flag,
        Flag release,
        String notes,
        boolean snoozed,
        long version) {

    /// A setting for one month, or from a month on.
    ///
    /// @param alone for this month only; null if not set
    /// @param onward for this month and later ones until the next `onward`; null if not set
    record Flag(@Nullable Boolean alone, @Nullable Boolean onward) {

        static final Flag NONE = new Flag(null, null);

        Flag set(boolean on, boolean fromNowOn) {
            return fromNowOn ? new Flag(null, on) : new Flag(on, onward);
        }
    }

    static CategoryPlan none(CategoryPlans.Key key) {
        return new CategoryPlan(
                key.category(), key.month(), 0, 0, Flag.NONE, Flag.NONE, "", false, 0);
    }

    CategoryPlans.Key key() {
        return new CategoryPlans.Key(category, month);
    }

    /// What spending is compared with: in tracking mode what is planned, else what is assigned.
    long amount(BudgetMode mode) {
        return switch (mode) {
            case ENVELOPES -> assigned;
            case TRACKING -> planned;
        };
    }

    CategoryPlan withAmount(BudgetMode mode, long minor) {
        return switch (mode) {
            case ENVELOPES -> withAssigned(minor);
            case TRACKING -> withPlanned(minor);
        };
    }

    CategoryPlan withAssigned(long minor) {
        return new CategoryPlan(
                category, month, minor, planned, flag, release, notes, snoozed, version);
    }

    CategoryPlan withPlanned(long minor) {
        return new CategoryPlan(
                category, month, assigned, minor, flag, release, notes, snoozed, version);
    }

    CategoryPlan withFlag(Flag changed) {
        return new CategoryPlan(
                category, month, assigned, planned, changed, release, notes, snoozed, version);
    }

    CategoryPlan withRelease(Flag changed) {
        return new CategoryPlan(
                category, month, assigned, planned, flag, changed, notes, snoozed, version);
    }

    CategoryPlan withNotes(String text) {
        return new CategoryPlan(
                category, month, assigned, planned, flag, release, text, snoozed, version);
    }

    CategoryPlan withSnoozed(boolean whether) {
        return new CategoryPlan(
                category, month, assigned, planned, flag, release, notes, whether, version);
    }

    CategoryPlan withVersion(long number) {
        return new CategoryPlan(
                category, month, assigned, planned, flag, release, notes, snoozed, number);
    }
}
