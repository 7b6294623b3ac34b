package farthing.backend.budgets;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What is planned for a month as a whole.
///
/// @param held by hand for the next month, in minor units, 0 or more; null to hold the income of
///   flagged categories
/// @param notes at most 2,000 characters; empty for none
/// @param version 0 if nothing was planned yet; each edit adds 1
record MonthPlan(YearMonth month, @Nullable Long held, String notes, long version) {

    static MonthPlan none(YearMonth month) {
        return new MonthPlan(month, null, "", 0);
    }
}
