package farthing.frontend.home;

import farthing.contract.NetWorthResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The development of the net worth in the household's currency, as a line and in words. The words
/// name the currency if there are accounts in other currencies.
///
/// @param line points of a polyline in a box of 100 by 24, `0,24 9.1,12 …`
/// @param zero the y coordinate of zero; empty if it is outside the box
/// @param words the first and the last value in a sentence
/// @param difference between the last month and the first, with its sign
/// @param below whether the difference is negative
public record Trend(String line, String zero, String words, String difference, boolean below) {

    static final int MONTHS = 12;

    private static final int WIDTH = 100;
    private static final int HEIGHT = 24;

    /// @return `null` if the net worth was the same in all months
    static @Nullable Trend of(Visit visit, NetWorthResponse response) {
        String currency = response.currency();
        List<Money> worth =
                response.months().stream().map(month -> Amounts.of(month.net(), currency)).toList();
        boolean alone = response.currencies().stream().allMatch(currency::equals);
        String unit = alone ? "" : " " + currency;
        Money least = Collections.min(worth);
        Money most = Collections.max(worth);
        if (least.equals(most)) {
            return null;
        }
        long range = most.minus(least).minor();
        Money difference = worth.getLast().minus(worth.getFirst());
        boolean zeroIsInIt = least.isNegative() && most.isPositive();
        return new Trend(
                IntStream.range(0, worth.size())
                        .mapToObj(at ->
                                scaled(at, worth.size() - 1L, WIDTH)
                                        + ","
                                        + scaled(most.minus(worth.get(at)).minor(), range, HEIGHT))
                        .collect(Collectors.joining(" ")),
                zeroIsInIt ? scaled(most.minor(), range, HEIGHT) : "",
                visit.text()
                        .of(HomeText.class)
                        .trend(
                                visit.formats().amount(worth.getFirst()) + unit,
                                visit.formats().amount(worth.getLast()) + unit),
                visit.formats().signed(difference) + unit,
                difference.isNegative());
    }

    private static String scaled(long part, long whole, int size) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(size))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
