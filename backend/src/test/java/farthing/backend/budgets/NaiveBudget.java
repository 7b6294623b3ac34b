package farthing.backend.budgets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Computes a budget by the rules of docs/concepts/envelopes.md, each time from a list of
/// everything. Amounts are in cents.
final class NaiveBudget {

    /// @param account `purse` or a card
    /// @param category empty for none, `transfer` for a transfer off budget, a card for its payment
    record Movement(YearMonth month, String account, String category, long cents) {}

    final List<Movement> movements = new ArrayList<>();
    final Map<String, Map<YearMonth, Long>> assigned = new HashMap<>();
    final Map<String, Map<YearMonth, Boolean>> alone = new HashMap<>();
    final Map<String, TreeMap<YearMonth, Boolean>> onward = new HashMap<>();
    final Map<String, Map<YearMonth, Boolean>> released = new HashMap<>();
    final Map<YearMonth, Long> held = new HashMap<>();

    private final List<String> expenses;
    private final List<String> incomes;
    private final List<String> cards;
    private final YearMonth first;

    /// @param cards oldest first
    NaiveBudget(List<String> expenses, List<String> incomes, List<String> cards, YearMonth first) {
        this.expenses = expenses;
        this.incomes = incomes;
        this.cards = cards;
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
        return carried(category, last, left(category, last));
    }

    private long carried(String category, YearMonth last, long left) {
        if (left < 0) {
            return flag(category, last) ? left : 0;
        }
        return releases(category, last) ? 0 : left;
    }

    private boolean releases(String category, YearMonth month) {
        return released.getOrDefault(category, Map.of()).getOrDefault(month, false);
    }

    private long left(String category, YearMonth month) {
        long available = available(category, month);
        long unfunded = 0;
        for (String card : cards) {
            unfunded += unfunded(category, card, month, available);
        }
        return available + unfunded;
    }

    /// The spending on a card that the category had no money for.
    ///
    /// @param available in the category
    private long unfunded(String category, String card, YearMonth month, long available) {
        long missing = flag(category, month) ? 0 : Math.max(0, -available);
        for (String each : cards) {
            long spent = Math.min(missing, Math.max(0, -on(each, category, month)));
            if (each.equals(card)) {
                return spent;
            }
            missing -= spent;
        }
        throw new AssertionError(card);
    }

    private long on(String account, String category, YearMonth month) {
        return movements.stream()
                .filter(each -> each.account().equals(account))
                .filter(each -> each.category().equals(category) && each.month().equals(month))
                .mapToLong(Movement::cents)
                .sum();
    }

    /// What is available for the payment of a card.
    long onCard(String card, YearMonth month) {
        if (month.isBefore(first)) {
            return 0;
        }
        long sum =
                Math.max(0, onCard(card, month.minusMonths(1)))
                        + assigned(card, month)
                        + activity(card, month)
                        - on(card, "transfer", month);
        for (String income : incomes) {
            sum -= on(card, income, month);
        }
        for (String expense : expenses) {
            sum -= on(card, expense, month);
            sum -= unfunded(expense, card, month, available(expense, month));
        }
        return sum;
    }

    long overspent(YearMonth month) {
        YearMonth last = month.minusMonths(1);
        return turned(last).filter(each -> each < 0).sum()
                + cards.stream().mapToLong(each -> Math.min(0, onCard(each, last))).sum();
    }

    private long released(YearMonth month) {
        return turned(month.minusMonths(1)).filter(each -> each > 0).sum();
    }

    /// What the categories do not carry into the next month.
    private LongStream turned(YearMonth last) {
        return expenses.stream()
                .mapToLong(each -> {
                    long left = left(each, last);
                    return left - carried(each, last, left);
                });
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
        for (String envelope : Stream.concat(expenses.stream(), cards.stream()).toList()) {
            out += assigned(envelope, month);
        }
        return in + ready(last) + held(last) + overspent(month) + released(month) - out;
    }

    /// The balance of the purse, minus uncategorised amounts.
    long balance(YearMonth month) {
        return movements.stream()
                .filter(each -> each.account().equals("purse"))
                .filter(each -> !each.month().isAfter(month) && !each.category().isEmpty())
                .mapToLong(Movement::cents)
                .sum();
    }
}
