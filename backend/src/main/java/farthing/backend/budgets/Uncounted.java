package farthing.backend.budgets;

import farthing.contract.UncountedResponse;
import farthing.money.Money;
import java.util.List;
import java.util.TreeMap;

/// What months of the budget do not count because a currency has no rate.
final class Uncounted {

    private Uncounted() {}

    /// The sum for each currency, in the order of their codes.
    static List<UncountedResponse> of(List<BudgetMonth> months) {
        TreeMap<String, Money> sums = new TreeMap<>();
        months.stream()
                .flatMap(month -> month.uncounted().stream())
                .forEach(amount ->
                        sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new UncountedResponse(sum.getKey(), sum.getValue().toDecimal()))
                .toList();
    }
}
