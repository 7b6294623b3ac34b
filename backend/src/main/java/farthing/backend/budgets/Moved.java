package farthing.backend.budgets;

import farthing.backend.ledger.OnBudgetTotal;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What moved on accounts on budget in one month, in minor units of one currency, as the accounts
/// see it.
///
/// @param activity by category
/// @param onAccounts on all accounts together
/// @param elsewhere what moved on accounts in other currencies
record Moved(
        Map<UUID, Long> activity,
        long onAccounts,
        long openingBalances,
        long uncategorised,
        List<Money> elsewhere) {

    static final Moved NOTHING = new Moved(Map.of(), 0, 0, 0, List.of());

    /// @param totals of the month
    static Moved of(List<OnBudgetTotal> totals, Currency currency) {
        Map<UUID, Long> activity = new HashMap<>();
        List<Money> elsewhere = new ArrayList<>();
        long onAccounts = 0;
        long opened = 0;
        long uncategorised = 0;
        for (OnBudgetTotal total : totals) {
            long minor = total.amount().minor();
            boolean counts = total.amount().currency().equals(currency);
            switch (total.kind()) {
                case ACCOUNT -> {
                    if (counts) {
                        onAccounts = minor;
                    } else if (minor != 0) {
                        elsewhere.add(total.amount());
                    }
                }
                case CATEGORY -> {
                    if (counts && total.category() != null) {
                        activity.put(total.category(), -minor);
                    }
                }
                case OPENING -> opened -= counts ? minor : 0;
                case UNCATEGORISED_INCOME, UNCATEGORISED_EXPENSE ->
                        uncategorised -= counts ? minor : 0;
                case EXCHANGE -> {} // its two accounts are in the totals of accounts
            }
        }
        return new Moved(activity, onAccounts, opened, uncategorised, elsewhere);
    }

    static Map<YearMonth, Moved> byMonth(List<OnBudgetTotal> totals, Currency currency) {
        return totals.stream()
                .collect(
                        Collectors.groupingBy(
                                OnBudgetTotal::month,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), all -> of(all, currency))));
    }

    boolean isEmpty() {
        return onAccounts == 0
                && openingBalances == 0
                && uncategorised == 0
                && activity.values().stream().allMatch(each -> each == 0);
    }

    long of(UUID category) {
        return activity.getOrDefault(category, 0L);
    }

    /// What accounts on budget received from accounts off budget or in other currencies, less what
    /// they sent there: what the accounts hold more than all else explains.
    long transfers() {
        long explained = BudgetMonth.sum(openingBalances, uncategorised);
        for (long each : activity.values()) {
            explained = Math.addExact(explained, each);
        }
        return Math.subtractExact(onAccounts, explained);
    }
}
