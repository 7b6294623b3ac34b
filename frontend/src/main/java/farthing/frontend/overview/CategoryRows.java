package farthing.frontend.overview;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.overview.OverviewPage.CategoryRow;
import farthing.frontend.overview.OverviewPage.Sum;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.Lists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The categories of a period, the largest first.
record CategoryRows(Visit visit, Period period) {

    /// Digits of a share before it is shown as a percentage.
    private static final int SHARE_DIGITS = 6;

    /// What is uncategorised, in an address.
    private static final String NONE = "none";

    /// @param kind income or expense
    List<CategoryRow> of(List<OverviewMonthResponse> months, String kind) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (OverviewMonthResponse month : months) {
            for (CategoryTotalResponse total : month.categories()) {
                if (total.kind().equals(kind)) {
                    String id = total.category() == null ? NONE : total.category();
                    totals.merge(id, Total.of(total), Total::plus);
                }
            }
        }
        BigDecimal whole =
                totals.values().stream()
                        .map(Total::amount)
                        .filter(amount -> amount.signum() > 0)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return totals.entrySet().stream()
                .filter(total -> total.getValue().count() > 0)
                .sorted(
                        Comparator.comparing((Map.Entry<String, Total> t) -> t.getValue().amount())
                                .reversed())
                .map(total -> row(total.getKey(), total.getValue(), whole))
                .toList();
    }

    private CategoryRow row(String id, Total total, BigDecimal whole) {
        BigDecimal share =
                whole.signum() == 0
                        ? BigDecimal.ZERO
                        : total.amount().divide(whole, SHARE_DIGITS, RoundingMode.HALF_UP);
        return new CategoryRow(
                id.equals(NONE) ? visit.text().uncategorised() : total.name(),
                new Sum(
                        total.amount().toPlainString(),
                        text(total.amount()),
                        new Lists(period.from(), period.until()).of(id),
                        total.amount().signum() < 0),
                visit.formats().share(share),
                text(
                        total.amount()
                                .divide(
                                        BigDecimal.valueOf(period.months()),
                                        total.amount().scale(),
                                        RoundingMode.HALF_UP)),
                visit.formats().count(total.count()));
    }

    private String text(BigDecimal amount) {
        return visit.formats().amount(amount, visit.currency());
    }

    private record Total(String name, BigDecimal amount, long count) {

        static Total of(CategoryTotalResponse total) {
            return new Total(total.name(), new BigDecimal(total.amount()), total.count());
        }

        Total plus(Total other) {
            return new Total(name, amount.add(other.amount), count + other.count);
        }
    }
}
