package farthing.backend.budgets;

import farthing.backend.ledger.OnBudgetTotal;
import farthing.backend.ledger.PostingKind;
import farthing.contract.HouseholdMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// How long the money on budget would last at the average spending of the last months.
///
/// @param days rounded down
/// @param spentPerDay average, in minor units
/// @param months number of months in the average
record DaysOfBuffer(int days, long spentPerDay, int months) {

    /// The last year, so that yearly bills count.
    static final int MOST_MONTHS = 12;

    /// An average of fewer months is not reliable.
    private static final int LEAST_MONTHS = 3;

    /// @param balance on all accounts on budget, in minor units
    /// @param totals of at most [#MOST_MONTHS] months before `month`
    /// @param incomes ids of the income categories
    /// @return empty if nothing was spent, or if the spending began less than three months before
    static Optional<DaysOfBuffer> of(
            YearMonth month,
            HouseholdMonth calendar,
            long balance,
            List<OnBudgetTotal> totals,
            Set<UUID> incomes) {
        TreeMap<YearMonth, Long> spent = new TreeMap<>();
        for (OnBudgetTotal total : totals) {
            if (isSpending(total, incomes)) {
                spent.merge(total.month(), total.minor(), Math::addExact);
            }
        }
        long sum = BudgetMonth.sum(spent.values().stream().mapToLong(Long::longValue).toArray());
        if (sum <= 0) {
            return Optional.empty();
        }
        YearMonth first = spent.firstKey();
        int months = (int) first.until(month, ChronoUnit.MONTHS);
        if (months < LEAST_MONTHS) {
            return Optional.empty();
        }
        BigDecimal days =
                BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(
                                calendar.firstDate(first), calendar.firstDate(month)));
        BigDecimal all = BigDecimal.valueOf(sum);
        return Optional.of(
                new DaysOfBuffer(
                        BigDecimal.valueOf(Math.max(0, balance))
                                .multiply(days)
                                .divide(all, 0, RoundingMode.DOWN)
                                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                                .intValueExact(),
                        all.divide(days, 0, RoundingMode.HALF_UP).longValueExact(),
                        months));
    }

    private static boolean isSpending(OnBudgetTotal total, Set<UUID> incomes) {
        return total.kind() == PostingKind.UNCATEGORISED_EXPENSE
                || total.category() != null && !incomes.contains(total.category());
    }
}
