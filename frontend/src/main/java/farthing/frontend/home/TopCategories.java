package farthing.frontend.home;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.home.HomePage.CategoryLine;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The categories with the highest spending this month, each as a bar with a mark for its average.
record TopCategories(Visit visit, ListLinks lists) {

    private static final int TOP = 8;

    List<CategoryLine> of(OverviewMonthResponse now, Usual usual) {
        List<CategoryTotalResponse> top =
                now.categories().stream()
                        .filter(total -> total.kind().equals("expense"))
                        .filter(total -> amount(total).isPositive())
                        .sorted(Comparator.comparing(this::amount).reversed())
                        .limit(TOP)
                        .toList();
        Money longest =
                top.stream()
                        .flatMap(total -> Stream.of(amount(total), usual(usual, total)))
                        .max(Comparator.naturalOrder())
                        .orElse(zero());
        return top.stream().map(total -> line(total, usual(usual, total), longest)).toList();
    }

    private CategoryLine line(CategoryTotalResponse total, Money usual, Money longest) {
        boolean named = total.category() != null;
        return new CategoryLine(
                named ? total.name() : visit.text().of(CommonText.class).uncategorised(),
                lists.of(total.category() == null ? "none" : total.category()),
                visit.formats().amount(amount(total)),
                usual.isZero()
                        ? ""
                        : visit.text().of(HomeText.class).compared(visit.formats().amount(usual)),
                percent(amount(total), longest),
                percent(usual, longest),
                usual.isPositive() && amount(total).compareTo(usual) > 0);
    }

    private Money usual(Usual usual, CategoryTotalResponse total) {
        return total.category() == null
                ? zero()
                : usual.spent().getOrDefault(total.category(), zero());
    }

    private Money zero() {
        return Money.zero(visit.currency());
    }

    private Money amount(CategoryTotalResponse total) {
        return Amounts.of(total.amount(), visit.household().currency());
    }

    private static int percent(Money part, Money whole) {
        return BigDecimal.valueOf(part.minor())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.minor()), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
