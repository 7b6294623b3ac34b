package farthing.backend.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Computes a budget by the rules of docs/concepts/envelopes.md from a list of everything. Amounts
/// are in cents.
final class NaiveBudget {

    /// One side of a transaction.
    ///
    /// @param account one on budget
    /// @param category empty for none, `transfer` for a transfer to or from any other account
    /// @param cents in the currency of the account
    record Movement(LocalDate date, String account, String category, long cents) {

        YearMonth month() {
            return YearMonth.from(date);
        }
    }

    final List<Movement> movements = new ArrayList<>();
    final Map<String, Map<YearMonth, Long>> assigned = new HashMap<>();
    final Map<String, Map<YearMonth, Long>> planned = new HashMap<>();
    final Map<String, Map<YearMonth, Boolean>> alone = new HashMap<>();
    final Map<String, TreeMap<YearMonth, Boolean>> onward = new HashMap<>();
    final Map<String, Map<YearMonth, Boolean>> released = new HashMap<>();
    final Map<YearMonth, Long> held = new HashMap<>();

    /// What a dollar is worth from a day on.
    final TreeMap<LocalDate, BigDecimal> rates = new TreeMap<>();

    private final Map<String, Long> known = new HashMap<>();
    private final Names names;
    private final YearMonth first;

    /// @param cash the accounts on budget without an envelope
    /// @param cards oldest first
    /// @param inDollars the accounts in dollars
    record Names(
            List<String> expenses,
            List<String> incomes,
            List<String> cash,
            List<String> cards,
            Set<String> inDollars) {

        Stream<String> accounts() {
            return Stream.concat(cash.stream(), cards.stream());
        }

        Stream<String> categories() {
            return Stream.concat(expenses.stream(), incomes.stream());
        }

        /// What money is assigned to.
        Stream<String> envelopes() {
            return Stream.concat(expenses.stream(), cards.stream());
        }
    }

    NaiveBudget(Names names, YearMonth first) {
        this.names = names;
        this.first = first;
    }

    /// Must be called after a change: computed figures are kept until then.
    void changed() {
        known.clear();
    }

    private long once(String figure, String of, YearMonth month, LongSupplier compute) {
        String key = figure + " " + of + " " + month;
        Long before = known.get(key);
        if (before != null) {
            return before;
        }
        long computed = compute.getAsLong();
        known.put(key, computed);
        return computed;
    }

    long activity(String category, YearMonth month) {
        return names.accounts().mapToLong(each -> on(each, category, month)).sum();
    }

    long assigned(String envelope, YearMonth month) {
        return assigned.getOrDefault(envelope, Map.of()).getOrDefault(month, 0L);
    }

    long planned(String category, YearMonth month) {
        return planned.getOrDefault(category, Map.of()).getOrDefault(month, 0L);
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
                : once(
                        "available",
                        category,
                        month,
                        () ->
                                carried(category, month)
                                        + assigned(category, month)
                                        + activity(category, month));
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
        for (String card : names.cards()) {
            unfunded += unfunded(category, card, month, available);
        }
        return available + unfunded;
    }

    /// The spending on a card that the category had no money for.
    ///
    /// @param available in the category
    private long unfunded(String category, String card, YearMonth month, long available) {
        long missing = flag(category, month) ? 0 : Math.max(0, -available);
        for (String each : names.cards()) {
            long spent = Math.min(missing, Math.max(0, -on(each, category, month)));
            if (each.equals(card)) {
                return spent;
            }
            missing -= spent;
        }
        throw new AssertionError(card);
    }

    private long on(String account, String category, YearMonth month) {
        return once(
                "on " + account, category, month, () -> counted(account, month, category::equals));
    }

    /// What moved between an account and other accounts, with gains and losses of exchanges.
    private long transferred(String account, YearMonth month) {
        long rest = counted(account, month, any -> true) - on(account, "", month);
        for (String category : names.categories().toList()) {
            rest -= on(account, category, month);
        }
        return rest;
    }

    /// The sum of each day, at the rate of the day.
    private long counted(String account, YearMonth month, Predicate<String> ofCategory) {
        Map<LocalDate, Long> days = new HashMap<>();
        for (Movement each : movements) {
            if (each.account().equals(account)
                    && each.month().equals(month)
                    && ofCategory.test(each.category())) {
                days.merge(each.date(), each.cents(), Long::sum);
            }
        }
        long sum = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            sum += inEuros(account, day.getKey(), day.getValue());
        }
        return sum;
    }

    /// Zero if there is no rate yet.
    private long inEuros(String account, LocalDate day, long cents) {
        if (!names.inDollars().contains(account)) {
            return cents;
        }
        var rate = rates.floorEntry(day);
        return rate == null
                ? 0
                : BigDecimal.valueOf(cents)
                        .multiply(rate.getValue())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /// What is available for the payment of a card.
    long onCard(String card, YearMonth month) {
        return month.isBefore(first) ? 0 : once("on card", card, month, () -> paid(card, month));
    }

    private long paid(String card, YearMonth month) {
        long sum =
                Math.max(0, onCard(card, month.minusMonths(1)))
                        + assigned(card, month)
                        - transferred(card, month);
        for (String income : names.incomes()) {
            sum -= on(card, income, month);
        }
        for (String expense : names.expenses()) {
            sum -= on(card, expense, month);
            sum -= unfunded(expense, card, month, available(expense, month));
        }
        return sum;
    }

    /// What is owed on a card at the end of a month, at its last rate.
    long owed(String card, YearMonth month) {
        long balance =
                movements.stream()
                        .filter(each -> each.account().equals(card))
                        .filter(each -> !each.month().isAfter(month))
                        .mapToLong(Movement::cents)
                        .sum();
        return inEuros(card, month.atEndOfMonth(), Math.max(0, -balance));
    }

    long overspent(YearMonth month) {
        YearMonth last = month.minusMonths(1);
        return turned(last).filter(each -> each < 0).sum()
                + names.cards().stream().mapToLong(each -> Math.min(0, onCard(each, last))).sum();
    }

    long released(YearMonth month) {
        return turned(month.minusMonths(1)).filter(each -> each > 0).sum();
    }

    /// What the categories do not carry into the next month.
    private LongStream turned(YearMonth last) {
        return names.expenses().stream()
                .mapToLong(each -> {
                    long left = left(each, last);
                    return left - carried(each, last, left);
                });
    }

    long held(YearMonth month) {
        Long byHand = held.get(month);
        return byHand != null
                ? byHand
                : names.incomes().stream()
                        .filter(each -> flag(each, month))
                        .mapToLong(each -> activity(each, month))
                        .sum();
    }

    long transfers(YearMonth month) {
        return names.accounts().mapToLong(each -> transferred(each, month)).sum();
    }

    long ready(YearMonth month) {
        return month.isBefore(first) ? 0 : once("ready", "", month, () -> left(month));
    }

    /// What is left to assign.
    private long left(YearMonth month) {
        YearMonth last = month.minusMonths(1);
        long in = transfers(month);
        for (String income : names.incomes()) {
            in += activity(income, month);
        }
        long out = held(month);
        for (String envelope : names.envelopes().toList()) {
            out += assigned(envelope, month);
        }
        return in + ready(last) + held(last) + overspent(month) + released(month) - out;
    }

    /// Of the accounts without an envelope, minus uncategorised amounts.
    long balance(YearMonth month) {
        long sum = 0;
        for (YearMonth each = first; !each.isAfter(month); each = each.plusMonths(1)) {
            for (String account : names.cash()) {
                sum += counted(account, each, any -> true) - on(account, "", each);
            }
        }
        return sum;
    }

    /// Whether nothing counts in a month.
    ///
    /// @param amounts assigned or planned
    boolean isEmpty(YearMonth month, Map<String, Map<YearMonth, Long>> amounts) {
        return names.accounts().allMatch(each -> on(each, "", month) == 0)
                && names.accounts().mapToLong(each -> counted(each, month, any -> true)).sum() == 0
                && names.categories().allMatch(each -> activity(each, month) == 0)
                && amounts.values().stream().allMatch(each -> each.getOrDefault(month, 0L) == 0);
    }
}
