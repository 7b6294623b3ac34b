package farthing.backend.budgets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A budget as the rules of docs/concepts/envelopes.md say it, computed anew each time from a list
/// of everything. Amounts are cents.
final class NaiveBudget {

    /// @param category empty for none, `transfer` for a transfer off budget
    record Movement(YearMonth month, String category, long cents) {}

    final List<Movement> movements = new ArrayList<>();
    final Map<String, Map<YearMonth, Long>> assigned = new HashMap<>();
    final Map<String, Map<YearMonth, Boolean>> alone = new HashMap<>();
    final Map<String, TreeMap<YearMonth, Boolean>> onward = new HashMap<>();
    final Map<YearMonth, Long> held = new HashMap<>();

    private final List<String> expenses;
    private final List<String> incomes;
    private final YearMonth first;

    NaiveBudget(List<String> expenses, List<String> incomes, YearMonth first) {
        this.expenses = expenses;
        this.incomes = incomes;
        this.first = first;
    }

    long activity(String category, YearMonth month) {
        return movements.stream()
                .filter(each -> each.category().equals(category) && each.month().equals(month))
                .mapToLong(Movement::cents)
                .sum();
    }

    long assigned(String category, YearMonth month) {
        return assigned.getOrDefault(category, Map.of()).getOrDefault(month, 0L);
    }

    boolean flag(String category, YearMonth month) {
        Boolean ofMonth = alone.getOrDefault(category, Map.of()).get(month);
        if (ofMonth != null) {
            return ofMonth;
        }
        var earlier = onward.getOrDefault(category, new TreeMap<>()).floorEntry(month);
        return earlier != null && earlier.getValue();
    }

    long available(String category, YearMonth month) {
        return month.isBefore(first)
                ? 0
                : carried(category, month) + assigned(category, month) + activity(category, month);
    }

    private long carried(String category, YearMonth month) {
        YearMonth last = month.minusMonths(1);
        long left = available(category, last);
        return flag(category, last) ? left : Math.max(0, left);
    }

    long overspent(YearMonth month) {
        YearMonth last = month.minusMonths(1);
        return expenses.stream()
                .filter(each -> !flag(each, last))
                .mapToLong(each -> Math.min(0, available(each, last)))
                .sum();
    }

    long held(YearMonth month) {
        Long byHand = held.get(month);
        return byHand != null
                ? byHand
                : incomes.stream()
                        .filter(each -> flag(each, month))
                        .mapToLong(each -> activity(each, month))
                        .sum();
    }

    long ready(YearMonth month) {
        if (month.isBefore(first)) {
            return 0;
        }
        YearMonth last = month.minusMonths(1);
        long in = activity("transfer", month);
        for (String income : incomes) {
            in += activity(income, month);
        }
        long out = held(month);
        for (String expense : expenses) {
            out += assigned(expense, month);
        }
        return in + ready(last) + held(last) + overspent(month) - out;
    }

    /// The balance of the accounts on budget, less what has no category.
    long balance(YearMonth month) {
        return movements.stream()
                .filter(each -> !each.month().isAfter(month) && !each.category().isEmpty())
                .mapToLong(Movement::cents)
                .sum();
    }
}
