package farthing.backend.targets;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a category should hold or receive. What its kind does not use is 0, null or the first
/// constant; see [TargetKind].
///
/// @param priority 1–9; 1 is filled first
/// @param amount in minor units of the household's currency
/// @param payment of a debt, each month; 0 if it is to be paid by `due`
/// @param basisPoints hundredths of a percent of income, 1–10,000
/// @param weight of a remainder, 1–100
/// @param every number of units in a period, 1–120; 0 for a balance that does not repeat
/// @param start first date of the first period, or of a debt; null for periods from the first
///   Monday or month of the year 2000, in both directions
/// @param due date of a balance, or of the last payment of a debt
/// @param income id of an income category; null for all
/// @param months of an average, or months ago of a copy, 1–12
public record Target(
        TargetKind kind,
        int priority,
        long amount,
        long payment,
        int basisPoints,
        int weight,
        int every,
        TargetUnit unit,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        IncomeFrom incomeFrom,
        @Nullable UUID income,
        int months) {

    /// How many months before a month must be known to find what it needs.
    int lookBack() {
        return switch (kind) {
            case AVERAGE, COPY -> months;
            case INCOME_SHARE -> incomeFrom.monthsAgo();
            case SET_ASIDE, REFILL, BALANCE, DEBT, REMAINDER -> 0;
        };
    }

    /// In months; 0 for weeks, and for a balance that does not repeat.
    int periodMonths() {
        return every * unit.months();
    }
}
