package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.problems.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;

/// How the amount for a category is found from its last months.
enum FillMethod {
    LAST_MONTH(last -> last.isEmpty() ? 0 : last.getLast().assigned()),
    AVERAGE_ASSIGNED(last -> average(sum(last, Envelope::assigned), last.size())),
    AVERAGE_SPENT(last -> average(spent(last), last.size())),
    SUM_SPENT(FillMethod::spent),
    ZERO(last -> 0);

    static final Words<FillMethod> WORDS = Words.of(FillMethod.class);

    private final ToLongFunction<List<Envelope>> amount;

    FillMethod(ToLongFunction<List<Envelope>> amount) {
        this.amount = amount;
    }

    /// @param last the last months of a category, oldest first
    /// @return minor units
    long amount(List<Envelope> last) {
        return amount.applyAsLong(last);
    }

    /// Zero where more was received than spent.
    private static long spent(List<Envelope> last) {
        return Math.max(0, -sum(last, Envelope::activity));
    }

    private static long sum(List<Envelope> last, ToLongFunction<Envelope> figure) {
        return BudgetMonth.sum(last.stream().mapToLong(figure).toArray());
    }

    private static long average(long sum, int months) {
        return months == 0
                ? 0
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(months), RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
