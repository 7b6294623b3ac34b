package farthing.frontend.home;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.home.HomePage.CategoryLine;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/// The categories with the highest spending this month, each as a bar with a mark for its average.
record TopCategories(Visit visit, ListLinks lists) {

    private static final int TOP = 8;

    List<CategoryLine> of(OverviewMonthResponse now, Usual usual) {
        List<CategoryTotalResponse> top =
                now.categories().stream()
                        .filter(total -> total.kind().equals("expense"))
                        .filter(total -> amount(total).signum() > 0)
                        .sorted(Comparator.comparing(TopCategories::amount).reversed())
                        .limit(TOP)
                        .toList();
        BigDecimal longest =
                top.stream()
                        .map(total -> amount(total).max(usual(usual, total)))
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ONE);
        return top.stream().map(total -> line(total, usual(usual, total), longest)).toList();
    }

    private CategoryLine line(CategoryTotalResponse total, BigDecimal usual, BigDecimal longest) {
        boolean named = total.category() != null;
        return new CategoryLine(
                named ? total.name() : visit.text().of(CommonText.class).uncategorised(),
                lists.of(total.category() == null ? "none" : total.category()),
                visit.formats().amount(amount(total), visit.currency()),
                usual.signum() == 0
                        ? ""
                        : visit.text()
                                .of(HomeText.class)
                                .compared(visit.formats().amount(usual, visit.currency())),
                percent(amount(total), longest),
                percent(usual, longest),
                usual.signum() > 0 && amount(total).compareTo(usual) > 0);
    }

    private static BigDecimal usual(Usual usual, CategoryTotalResponse total) {
        return total.category() == null
                ? BigDecimal.ZERO
                : usual.spent().getOrDefault(total.category(), BigDecimal.ZERO);
    }

    private static BigDecimal amount(CategoryTotalResponse total) {
        return new BigDecimal(total.amount());
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).intValue();
    }
}
