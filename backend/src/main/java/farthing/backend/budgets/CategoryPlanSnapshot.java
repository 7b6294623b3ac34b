package farthing.backend.budgets;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is planned for a category in a month, as the history keeps it. Its subject has the id of
/// the category, so that the history of the category shows it.
///
/// @param assigned decimal
/// @param snoozed null where targets count, as in snapshots from before there were targets
record CategoryPlanSnapshot(
        UUID category,
        String month,
        String assigned,
        String currency,
        @Nullable Boolean flag,
        @Nullable Boolean flagOnward,
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
                currency.getCurrencyCode(),
                plan.flag(),
                plan.flagOnward(),
                plan.notes(),
                plan.snoozed() ? true : null,
                plan.version());
    }

    CategoryPlan plan() {
        return new CategoryPlan(
                category,
                YearMonth.parse(month),
                Money.ofDecimal(assigned, Currency.getInstance(currency)).minor(),
                flag,
                flagOnward,
                notes,
                snoozed != null && snoozed,
                version);
    }

    CategoryPlans.Key key() {
        return new CategoryPlans.Key(category, YearMonth.parse(month));
    }
}
