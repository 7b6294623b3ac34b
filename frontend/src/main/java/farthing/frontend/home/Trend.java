package farthing.frontend.home;

import farthing.contract.NetWorthResponse;
import farthing.frontend.server.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The development of the net worth in the household's currency, as a line and in words. The words
/// name the currency if there are accounts in others.
///
/// @param line points of a polyline in a box of 100 by 24, `0,24 9.1,12 …`
/// @param zero the y coordinate of zero; empty if it is outside the box
/// @param words the first and the last value in a sentence
/// @param difference between the last month and the first, with its sign
/// @param below whether the difference is negative
public record Trend(String line, String zero, String words, String difference, boolean below) {

    static final int MONTHS = 12;

    private static final BigDecimal WIDTH = BigDecimal.valueOf(100);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(24);

    /// @return `null` if the net worth was the same in all months
    static @Nullable Trend of(Visit visit, NetWorthResponse response) {
        List<BigDecimal> worth =
                response.months().stream().map(month -> new BigDecimal(month.net())).toList();
        BigDecimal least = worth.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = worth.stream().reduce(BigDecimal::max).orElseThrow();
        if (least.compareTo(most) == 0) {
            return null;
        }
        BigDecimal range = most.subtract(least);
        BigDecimal difference = worth.getLast().subtract(worth.getFirst());
        boolean alone = response.currencies().stream().allMatch(response.currency()::equals);
        String unit = alone ? "" : " " + response.currency();
        boolean zeroIsInIt = least.signum() < 0 && most.signum() > 0;
        return new Trend(
                IntStream.range(0, worth.size())
                        .mapToObj(at ->
                                part(BigDecimal.valueOf(at), worth.size() - 1L, WIDTH)
                                        + ","
                                        + height(most.subtract(worth.get(at)), range))
                        .collect(Collectors.joining(" ")),
                zeroIsInIt ? height(most, range) : "",
                visit.text()
                        .of(HomeText.class)
                        .trend(
                                visit.formats().amount(worth.getFirst(), visit.currency()) + unit,
                                visit.formats().amount(worth.getLast(), visit.currency()) + unit),
                visit.formats().signed(difference, visit.currency()) + unit,
                difference.signum() < 0);
    }

    private static String height(BigDecimal fromAbove, BigDecimal range) {
        return fromAbove.multiply(HEIGHT).divide(range, 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String part(BigDecimal at, long last, BigDecimal whole) {
        return at.multiply(whole)
                .divide(BigDecimal.valueOf(last), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
