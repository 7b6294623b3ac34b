package farthing.frontend.overview;

import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Percentages that add up to 100: `of(1, 1, 1)` is 34, 33, 33.
final class Shares {

    private static final int HUNDRED = 100;

    private Shares() {}

    /// Largest remainder method: every share is rounded down, and those with the largest remainders
    /// get one more.
    ///
    /// @param amounts zero and negative amounts have no share
    /// @return whole percents, in the order of the amounts
    static List<Integer> of(List<Money> amounts) {
        List<BigDecimal> parts =
                amounts.stream().map(a -> BigDecimal.valueOf(Math.max(0, a.minor()))).toList();
        BigDecimal whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return parts.stream().map(part -> 0).toList();
        }
        List<Integer> percents = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal part : parts) {
            BigDecimal hundredfold = part.multiply(BigDecimal.valueOf(HUNDRED));
            percents.add(hundredfold.divide(whole, 0, RoundingMode.DOWN).intValueExact());
            lost.add(hundredfold.remainder(whole));
        }
        int left = HUNDRED - percents.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, percents.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(at -> percents.set(at, percents.get(at) + 1));
        return List.copyOf(percents);
    }
}
