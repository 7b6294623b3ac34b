package farthing.backend.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a fill changes, by the rules of docs/reference/api.md.
///
/// @param months how many are looked back at
/// @param amounts assigned or planned so far, by category
record NaiveFill(String method, int months, Map<String, Map<YearMonth, Long>> amounts) {

    static final List<String> METHODS =
            List.of(
                    "last-month",
                    "last-year",
                    "average-assigned",
                    "average-spent",
                    "sum-spent",
                    "zero");

    /// The amounts that become others, by category.
    Map<String, Long> changes(
            NaiveBudget budget, NaiveBudget.Names names, YearMonth month, List<String> categories) {
        List<YearMonth> last = last(budget, month);
        Map<String, Long> changes = new HashMap<>();
        for (String category : categories) {
            int sign = names.incomes().contains(category) ? 1 : -1;
            long assigned = 0;
            long actual = 0;
            for (YearMonth each : last) {
                assigned += amount(category, each);
                actual += sign * budget.activity(category, each);
            }
            long spent = Math.max(0, actual);
            long after =
                    switch (method) {
                        case "last-month" -> amount(category, month.minusMonths(1));
                        case "last-year" ->
                                amount(
                                        category,
                                        budget.isEmpty(month.minusYears(1), amounts)
                                                ? month
                                                : month.minusYears(1));
                        case "average-assigned" -> average(assigned, last.size());
                        case "average-spent" -> average(spent, last.size());
                        case "sum-spent" -> spent;
                        default -> 0;
                    };
            if (after != amount(category, month)) {
                changes.put(category, after);
            }
        }
        return changes;
    }

    private long amount(String category, YearMonth month) {
        return amounts.getOrDefault(category, Map.of()).getOrDefault(month, 0L);
    }

    /// The months that count: not those before the first in which something happened.
    private List<YearMonth> last(NaiveBudget budget, YearMonth month) {
        List<YearMonth> last = new ArrayList<>();
        for (int ago = months; ago > 0; ago--) {
            YearMonth each = month.minusMonths(ago);
            if (!last.isEmpty() || !budget.isEmpty(each, amounts)) {
                last.add(each);
            }
        }
        return last;
    }

    private static long average(long sum, int months) {
        return months == 0
                ? 0
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(months), RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
