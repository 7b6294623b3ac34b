package farthing.backend.budgets;

import farthing.contract.UncountedResponse;
import farthing.money.Money;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the budget does not count because a currency has no rate.
final class Uncounted {

    private Uncounted() {}

    static List<UncountedResponse> in(List<BudgetMonth> months) {
        return sums(months.stream().flatMap(month -> month.uncounted().stream()));
    }

    /// The sum for each currency, in the order of their codes.
    static List<UncountedResponse> sums(Stream<Money> amounts) {
        TreeMap<String, Money> sums = new TreeMap<>();
        amounts.forEach(
                amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new UncountedResponse(sum.getKey(), sum.getValue().toDecimal()))
                .toList();
    }
}
