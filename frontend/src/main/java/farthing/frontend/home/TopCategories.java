package farthing.frontend.home;

import farthing.contract.BudgetedResponse;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The categories with the highest spending this month, each as a bar with a mark for its budget,
/// or for its average if it has no budget.
///
/// @param budgeted by category id
record TopCategories(Visit visit, ListLinks lists, Map<String, BudgetedResponse> budgeted) {

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
                        .flatMap(total -> Stream.of(amount(total), measure(usual, total)))
                        .max(Comparator.naturalOrder())
                        .orElse(zero());
        boolean hasBudget = hasBudget();
        return top.stream()
                .map(total -> line(total, measure(usual, total), longest, hasBudget))
                .toList();
    }

    private CategoryLine line(
            CategoryTotalResponse total, Money measure, Money longest, boolean hasBudget) {
        boolean named = total.category() != null;
        boolean planned = isBudgeted(total);
        Money left = measure.minus(amount(total));
        Money overspent = planned || !hasBudget ? zero() : available(total);
        return new CategoryLine(
                named ? total.name() : visit.text().of(CommonText.class).uncategorised(),
                lists.of(total.category() == null ? "none" : total.category()),
                visit.formats().amount(amount(total)),
                planned ? of(measure) : "",
                planned || overspent.isNegative()
                        ? left(planned ? left : overspent)
                        : average(measure),
                percent(amount(total), longest),
                percent(measure, longest),
                overspent.isNegative() || measure.isPositive() && left.isNegative());
    }

    private String of(Money measure) {
        String amount = visit.formats().amount(measure);
        return visit.household().tracks() ? text().of_planned(amount) : text().of_budgeted(amount);
    }

    private String left(Money left) {
        if (!left.isNegative()) {
            return text().left(visit.formats().amount(left));
        }
        String more = visit.formats().amount(left.negated());
        return visit.household().tracks()
                ? text().more_than_planned(more)
                : text().overspent_by(more);
    }

    private String average(Money usual) {
        return usual.isZero() ? "" : text().compared(visit.formats().amount(usual));
    }

    private HomeText text() {
        return visit.text().of(HomeText.class);
    }

    /// Without a budget all spending would count as overspent.
    private boolean hasBudget() {
        return budgeted.values().stream()
                .map(BudgetedResponse::budgeted)
                .map(amount -> Amounts.of(amount, visit.household().currency()))
                .anyMatch(Money::isPositive);
    }

    /// What the spending is compared with.
    private Money measure(Usual usual, CategoryTotalResponse total) {
        return isBudgeted(total) ? budgeted(total) : usual(usual, total);
    }

    private boolean isBudgeted(CategoryTotalResponse total) {
        return budgeted(total).isPositive();
    }

    private Money budgeted(CategoryTotalResponse total) {
        return figure(total, BudgetedResponse::budgeted);
    }

    private Money available(CategoryTotalResponse total) {
        return figure(total, BudgetedResponse::available);
    }

    /// Zero for a category that the budget does not list.
    private Money figure(CategoryTotalResponse total, Function<BudgetedResponse, String> figure) {
        BudgetedResponse plan = total.category() == null ? null : budgeted.get(total.category());
        return plan == null ? zero() : Amounts.of(figure.apply(plan), visit.household().currency());
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
