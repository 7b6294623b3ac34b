package farthing.backend.targets;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a category should hold or receive. Fields that its kind does not use are 0, null or the
/// first constant; see [TargetKind].
///
/// @param priority 1–9; 1 is filled first
/// @param amount in minor units of the household's currency
/// @param payment monthly payment of a debt; 0 if the debt has a `due` date
/// @param basisPoints hundredths of a percent of what is shared, 1–10,000
/// @param weight of a remainder, 1–100
/// @param every number of units in a period, 1–120; 0 for a balance that does not repeat
/// @param start first date of the first period, or of a debt; null for periods without a beginning,
///   aligned to the first Monday or the first month of 2000
/// @param due date of a balance, or of the last payment of a debt
/// @param income id of an income category; null for all
/// @param months number of months of an average, or how many months ago a copy is from, 1–12
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

    /// Stands for a target that cannot be read.
    static final Target PLACEHOLDER =
            new Target(
                    TargetKind.COPY,
                    1,
                    0,
                    0,
                    0,
                    0,
                    0,
                    TargetUnit.MONTH,
                    null,
                    null,
                    IncomeFrom.THIS_MONTH,
                    null,
                    1);

    /// Takes its share of the income of the other category if it was of the first.
    Target naming(UUID first, UUID other) {
        return !first.equals(income)
                ? this
                : new Target(
                        kind,
                        priority,
                        amount,
                        payment,
                        basisPoints,
                        weight,
                        every,
                        unit,
                        start,
                        due,
                        incomeFrom,
                        other,
                        months);
    }

    /// How many earlier months are needed to compute what it needs in a month.
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
