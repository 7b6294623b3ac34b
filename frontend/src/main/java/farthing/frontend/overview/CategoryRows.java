package farthing.frontend.overview;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.CommonText;
import farthing.frontend.overview.OverviewPage.CategoryRow;
import farthing.frontend.overview.OverviewPage.Sum;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The categories of a period, the largest first. Averages start at the first month with
/// transactions, because the household may be younger than the period.
record CategoryRows(Visit visit, Period period, List<OverviewMonthResponse> months) {

    private static final BigDecimal UNDER_ONE_PERCENT = new BigDecimal("0.001");

    /// The URL parameter for uncategorised transactions.
    private static final String NONE = "none";

    /// @param kind income or expense
    List<CategoryRow> of(String kind) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (OverviewMonthResponse month : months) {
            for (CategoryTotalResponse total : month.categories()) {
                if (total.kind().equals(kind)) {
                    String id = total.category() == null ? NONE : total.category();
                    totals.merge(id, total(total), Total::plus);
                }
            }
        }
        List<Map.Entry<String, Total>> largestFirst =
                totals.entrySet().stream()
                        .filter(total -> total.getValue().count() > 0)
                        .sorted(
                                Comparator.comparing((Map.Entry<String, Total> t) ->
                                                t.getValue().amount())
                                        .reversed())
                        .toList();
        List<Integer> shares =
                Shares.of(largestFirst.stream().map(t -> t.getValue().amount()).toList());
        return IntStream.range(0, largestFirst.size())
                .mapToObj(at ->
                        row(
                                largestFirst.get(at).getKey(),
                                largestFirst.get(at).getValue(),
                                shares.get(at)))
                .toList();
    }

    private CategoryRow row(String id, Total total, int percent) {
        return new CategoryRow(
                id.equals(NONE) ? visit.text().of(CommonText.class).uncategorised() : total.name(),
                new Sum(
                        total.amount().toDecimal(),
                        visit.formats().amount(total.amount()),
                        new ListLinks(visit.calendar().month(), period.from(), period.until())
                                .of(id),
                        total.amount().isNegative()),
                visit.formats().share(share(total, percent)),
                visit.formats()
                        .amount(total.amount().dividedBy(monthsInAverage(), RoundingMode.HALF_UP)),
                visit.formats().count(total.count()));
    }

    /// The months from the first one with transactions.
    int monthsInAverage() {
        return (int) months.stream().dropWhile(month -> month.categories().isEmpty()).count();
    }

    /// A positive share that rounds to zero is shown as less than 1%.
    private static BigDecimal share(Total total, int percent) {
        return percent == 0 && total.amount().isPositive()
                ? UNDER_ONE_PERCENT
                : BigDecimal.valueOf(percent, 2);
    }

    private Total total(CategoryTotalResponse total) {
        Money amount = Amounts.of(total.amount(), visit.household().currency());
        return new Total(total.name(), amount, total.count());
    }

    private record Total(String name, Money amount, long count) {

        Total plus(Total other) {
            return new Total(name, amount.plus(other.amount), count + other.count);
        }
    }
}
