package farthing.frontend.overview;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.OverviewMonths;
import farthing.frontend.language.CommonText;
import farthing.frontend.overview.OverviewPage.CategorySum;
import farthing.frontend.overview.OverviewPage.Plan;
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
record CategoryRows(Visit visit, ShownPeriod period, List<OverviewMonthResponse> months) {

    private static final BigDecimal UNDER_ONE_PERCENT = new BigDecimal("0.001");

    /// The URL parameter for uncategorised transactions.
    private static final String NONE = "none";

    /// @param kind income or expense
    List<CategorySum> of(String kind) {
        Map<String, Total> totals = totals(kind);
        List<Map.Entry<String, Total>> largestFirst =
                totals.entrySet().stream()
                        .filter(total -> total.getValue().isShown())
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

    private Map<String, Total> totals(String kind) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (OverviewMonthResponse month : months) {
            boolean planned = isPlanned(month);
            for (CategoryTotalResponse total : month.categories()) {
                if (total.kind().equals(kind)) {
                    String id = total.category() == null ? NONE : total.category();
                    totals.merge(id, total(total, planned), Total::plus);
                }
            }
        }
        return totals;
    }

    private CategorySum row(String id, Total total, int percent) {
        return new CategorySum(
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
                visit.formats().count(total.count()),
                id.equals(NONE) ? plan(total).withoutDifference() : plan(total));
    }

    private Plan plan(Total total) {
        OverviewText text = visit.text().of(OverviewText.class);
        Money left = total.assigned().minus(total.compared());
        String amount = visit.formats().amount(left.isNegative() ? left.negated() : left);
        return new Plan(
                total.assigned().toDecimal(),
                visit.formats().amount(total.assigned()),
                left.isNegative() ? text.over_plan(amount) : text.under_plan(amount),
                left.isNegative());
    }

    /// What is assigned to all categories.
    Plan plan() {
        Money zero = Money.zero(visit.currency());
        return plan(
                totals("expense").values().stream()
                        .reduce(new Total("", zero, 0, zero, zero, zero), Total::plus));
    }

    /// The number of months in which something is assigned.
    int plannedMonths() {
        return (int) months.stream().filter(CategoryRows::isPlanned).count();
    }

    private static boolean isPlanned(OverviewMonthResponse month) {
        return month.categories().stream().anyMatch(total -> total.assigned() != null);
    }

    /// Whether the budget counts other amounts than those shown, because of accounts off budget or
    /// in other currencies.
    boolean budgetDiffers() {
        return totals("expense").entrySet().stream()
                .filter(total -> !total.getKey().equals(NONE))
                .anyMatch(total -> total.getValue().isComparedOtherwise());
    }

    /// The months from the first one with transactions; 1 if only a plan is shown.
    int monthsInAverage() {
        return Math.max(1, OverviewMonths.sinceTheFirst(months).size());
    }

    /// A positive share that rounds to zero is shown as less than 1%.
    private static BigDecimal share(Total total, int percent) {
        return percent == 0 && total.amount().isPositive()
                ? UNDER_ONE_PERCENT
                : BigDecimal.valueOf(percent, 2);
    }

    private Total total(CategoryTotalResponse total, boolean planned) {
        String currency = visit.household().currency();
        Money amount = Amounts.of(total.amount(), currency);
        Money zero = Money.zero(visit.currency());
        return new Total(
                total.name(),
                amount,
                total.count(),
                total.assigned() == null ? zero : Amounts.of(total.assigned(), currency),
                planned ? amount : zero,
                planned && total.budgetActivity() != null
                        ? Amounts.of(total.budgetActivity(), currency)
                        : zero);
    }

    /// @param planned the part of the amount in months in which something is assigned
    /// @param compared what the budget counts, in months in which something is assigned
    private record Total(
            String name, Money amount, long count, Money assigned, Money planned, Money compared) {

        Total plus(Total other) {
            return new Total(
                    name,
                    amount.plus(other.amount),
                    count + other.count,
                    assigned.plus(other.assigned),
                    planned.plus(other.planned),
                    compared.plus(other.compared));
        }

        boolean isComparedOtherwise() {
            return !planned.equals(compared);
        }

        boolean isShown() {
            return count > 0 || !assigned.isZero() || !compared.isZero();
        }
    }
}
