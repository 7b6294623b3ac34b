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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The categories with the highest spending this month, each as a bar with a mark for its budget,
/// or for its average if it has no budget.
///
/// @param budgeted by category id
record TopCategories(Visit visit, ListLinks lists, Map<String, BudgetedResponse> budgeted) {

    private static final int TOP = 8;

    List<CategoryLine> of(OverviewMonthResponse now, Usual usual) {
        boolean hasBudget = hasBudget();
        List<Spending> top =
                now.categories().stream()
                        .filter(total -> total.kind().equals("expense"))
                        .map(total -> spending(total, usual, hasBudget))
                        .filter(spending -> spending.amount().isPositive())
                        .sorted(Comparator.comparing(Spending::amount).reversed())
                        .limit(TOP)
                        .toList();
        Money longest =
                top.stream()
                        .flatMap(spending -> Stream.of(spending.amount(), spending.measure()))
                        .max(Comparator.naturalOrder())
                        .orElse(zero());
        return top.stream().map(spending -> line(spending, longest)).toList();
    }

    /// @param amount what the budget counts if there is a plan, else everything that was spent
    /// @param measure the budget or the average
    /// @param plan null if the category has no budget
    private record Spending(
            CategoryTotalResponse total,
            Money amount,
            Money measure,
            @Nullable BudgetedResponse plan) {}

    private Spending spending(CategoryTotalResponse total, Usual usual, boolean hasBudget) {
        BudgetedResponse plan = total.category() == null ? null : budgeted.get(total.category());
        if (plan == null || !counts(plan, hasBudget)) {
            return new Spending(total, money(total.amount()), usual(usual, total), null);
        }
        return new Spending(total, money(plan.spent()), atLeastZero(plan.budgeted()), plan);
    }

    private boolean counts(BudgetedResponse plan, boolean hasBudget) {
        return money(plan.budgeted()).isPositive()
                || hasBudget && money(plan.available()).isNegative();
    }

    private CategoryLine line(Spending spending, Money longest) {
        CategoryTotalResponse total = spending.total();
        BudgetedResponse plan = spending.plan();
        Money left = spending.measure().minus(spending.amount());
        return new CategoryLine(
                total.category() == null
                        ? visit.text().of(CommonText.class).uncategorised()
                        : total.name(),
                (plan == null ? lists : lists.onBudget())
                        .of(total.category() == null ? "none" : total.category()),
                visit.formats().amount(spending.amount()),
                plan != null && spending.measure().isPositive() ? of(spending.measure()) : "",
                plan == null ? average(spending.measure()) : left(money(plan.available())),
                percent(spending.amount(), longest),
                percent(spending.measure(), longest),
                plan == null
                        ? spending.measure().isPositive() && left.isNegative()
                        : money(plan.available()).isNegative());
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
                .map(this::money)
                .anyMatch(Money::isPositive);
    }

    private Money usual(Usual usual, CategoryTotalResponse total) {
        return total.category() == null
                ? zero()
                : usual.spent().getOrDefault(total.category(), zero());
    }

    private Money atLeastZero(String decimal) {
        Money amount = money(decimal);
        return amount.isNegative() ? zero() : amount;
    }

    private Money zero() {
        return Money.zero(visit.currency());
    }

    private Money money(String decimal) {
        return Amounts.of(decimal, visit.household().currency());
    }

    private static int percent(Money part, Money whole) {
        return BigDecimal.valueOf(part.minor())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.minor()), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
