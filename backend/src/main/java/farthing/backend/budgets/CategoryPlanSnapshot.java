package farthing.backend.budgets;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is planned for a category in a month, as stored in the history. Its subject has the id of
/// the category, so that the history of the category shows it.
///
/// @param category its id, or the id of a card's account
/// @param assigned decimal
/// @param planned decimal
/// @param snoozed null if the targets are not snoozed, and in snapshots from before there were
///   targets
record CategoryPlanSnapshot(
        UUID category,
        String month,
        String assigned,
        String planned,
        String currency,
        @Nullable Boolean flag,
        @Nullable Boolean flagOnward,
        @Nullable Boolean release,
        @Nullable Boolean releaseOnward,
        String notes,
        @Nullable Boolean snoozed,
        long version) {

    static final SnapshotFormat<CategoryPlanSnapshot> FORMAT =
            SnapshotFormat.of("category plan", CategoryPlanSnapshot.class);

    static SubjectChange change(CategoryPlan before, CategoryPlan after, Currency currency) {
        return FORMAT.change(before.category(), of(before, currency), of(after, currency));
    }

    static CategoryPlanSnapshot of(CategoryPlan plan, Currency currency) {
        return new CategoryPlanSnapshot(
                plan.category(),
                plan.month().toString(),
                Money.ofMinor(plan.assigned(), currency).toDecimal(),
                Money.ofMinor(plan.planned(), currency).toDecimal(),
                currency.getCurrencyCode(),
                plan.flag().alone(),
                plan.flag().onward(),
                plan.release().alone(),
                plan.release().onward(),
                plan.notes(),
                plan.snoozed() ? true : null,
                plan.version());
    }

    CategoryPlan plan() {
        return new CategoryPlan(
                category,
                YearMonth.parse(month),
                minor(assigned),
                minor(planned),
                new CategoryPlan.Flag(flag, flagOnward),
                new CategoryPlan.Flag(release, releaseOnward),
                notes,
                snoozed != null && snoozed,
                version);
    }

    private long minor(String decimal) {
        return Money.ofDecimal(decimal, Currency.getInstance(currency)).minor();
    }

    CategoryPlans.Key key() {
        return new CategoryPlans.Key(category, YearMonth.parse(month));
    }
}
