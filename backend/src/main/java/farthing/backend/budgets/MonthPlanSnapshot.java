package farthing.backend.budgets;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is planned for a month as a whole, as stored in the history. Its subject has the id of the
/// household.
///
/// @param held decimal; null to hold the income of flagged categories
record MonthPlanSnapshot(
        String month, @Nullable String held, String currency, String notes, long version) {

    static final SnapshotFormat<MonthPlanSnapshot> FORMAT =
            SnapshotFormat.of("month plan", MonthPlanSnapshot.class);

    static SubjectChange change(
            UUID household, MonthPlan before, MonthPlan after, Currency currency) {
        return FORMAT.change(household, of(before, currency), of(after, currency));
    }

    static MonthPlanSnapshot of(MonthPlan plan, Currency currency) {
        return new MonthPlanSnapshot(
                plan.month().toString(),
                plan.held() == null ? null : Money.ofMinor(plan.held(), currency).toDecimal(),
                currency.getCurrencyCode(),
                plan.notes(),
                plan.version());
    }

    MonthPlan plan(long newVersion) {
        return new MonthPlan(
                YearMonth.parse(month),
                held == null ? null : Money.ofDecimal(held, Currency.getInstance(currency)).minor(),
                notes,
                newVersion);
    }
}
