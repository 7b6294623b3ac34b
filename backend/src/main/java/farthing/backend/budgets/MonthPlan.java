package farthing.backend.budgets;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What is planned for a month as a whole.
///
/// @param held by hand for the next month, in minor units, 0 or more; null for the income that is
///   flagged
/// @param notes at most 2,000 characters; empty for none
/// @param version 0 where nothing was planned yet, one more with each edit
record MonthPlan(YearMonth month, @Nullable Long held, String notes, long version) {

    static MonthPlan none(YearMonth month) {
        return new MonthPlan(month, null, "", 0);
    }
}
