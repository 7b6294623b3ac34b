package farthing.backend.budgets;

import farthing.backend.ledger.AccountTotal;
import farthing.backend.ledger.OnBudgetTotal;
import farthing.backend.ledger.PostingKind;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What moved on accounts on budget in one month, in minor units of the household's currency.
/// Positive amounts are money in.
final class Moved {

    static final Moved NOTHING = new Moved();

    private final Map<UUID, Long> activity = new HashMap<>();
    private final Map<UUID, OnCard> cards = new TreeMap<>();
    private final Map<String, Long> uncounted = new TreeMap<>();
    private long onAccounts;
    private long openings;
    private long openingsOfCards;
    private long uncategorised;

    /// What moved on a credit card that has an envelope for its payment.
    static final class OnCard {

        private final Map<UUID, Long> activity = new HashMap<>();
        private long transfers;

        /// By income and expense category; negative where money was spent.
        Map<UUID, Long> activity() {
            return activity;
        }

        /// Payments to the card from other accounts; negative if cash was withdrawn.
        long transfers() {
            return transfers;
        }

        private void add(PostingKind kind, @Nullable UUID category, long minor) {
            if (kind == PostingKind.CATEGORY && category != null) {
                activity.merge(category, -minor, Math::addExact);
            }
            if (kind != PostingKind.EXCHANGE) {
                transfers = Math.addExact(transfers, minor);
            }
        }
    }

    /// @param totals of the month, in the household's currency
    /// @param byAccount of the month, of cards and of accounts in other currencies
    /// @param cards ids of the cards that have an envelope
    static Moved of(List<OnBudgetTotal> totals, List<AccountTotal> byAccount, Set<UUID> cards) {
        Moved moved = new Moved();
        for (OnBudgetTotal total : totals) {
            moved.add(total.kind(), total.category(), total.minor());
        }
        for (AccountTotal total : byAccount) {
            if (total.isForeign()) {
                moved.addForeign(total);
            }
            if (cards.contains(total.account())) {
                moved.addOnCard(total);
            }
        }
        return moved;
    }

    private void add(PostingKind kind, @Nullable UUID category, long minor) {
        switch (kind) {
            case ACCOUNT -> onAccounts = Math.addExact(onAccounts, minor);
            case CATEGORY -> {
                if (category != null) {
                    activity.merge(category, -minor, Math::addExact);
                }
            }
            case OPENING -> openings = Math.subtractExact(openings, minor);
            case UNCATEGORISED_INCOME, UNCATEGORISED_EXPENSE ->
                    uncategorised = Math.subtractExact(uncategorised, minor);
            case EXCHANGE -> {} // already in the totals of its two accounts
        }
    }

    private void addForeign(AccountTotal total) {
        add(total.kind(), total.category(), total.counted());
        if (total.uncounted().minor() != 0) {
            boolean onAccount = total.kind() == PostingKind.ACCOUNT;
            uncounted.merge(
                    total.uncounted().currency().getCurrencyCode(),
                    onAccount ? total.uncounted().minor() : 0,
                    Math::addExact);
        }
    }

    private void addOnCard(AccountTotal total) {
        cards.computeIfAbsent(total.account(), key -> new OnCard())
                .add(total.kind(), total.category(), total.counted());
        if (total.kind() == PostingKind.OPENING) {
            openingsOfCards = Math.subtractExact(openingsOfCards, total.counted());
        }
    }

    boolean isEmpty() {
        return onAccounts == 0
                && openings == 0
                && uncategorised == 0
                && activity.values().stream().allMatch(each -> each == 0);
    }

    /// Of an income or expense category.
    long of(UUID category) {
        return activity.getOrDefault(category, 0L);
    }

    OnCard onCard(UUID card) {
        return cards.getOrDefault(card, new OnCard());
    }

    /// Without cards, because their debt does not reduce what can be assigned.
    long openingBalances() {
        return Math.subtractExact(openings, openingsOfCards);
    }

    long uncategorised() {
        return uncategorised;
    }

    /// What moved in currencies that have no rate; zero where as much came in as went out.
    List<Money> uncounted() {
        List<Money> amounts = new ArrayList<>();
        uncounted.forEach((currency, minor) ->
                amounts.add(Money.ofMinor(minor, Currency.getInstance(currency))));
        return amounts;
    }

    /// Received from accounts off budget minus sent to them, with gains and losses of exchanges
    /// between currencies: the change of the accounts' balances that nothing else explains.
    long transfers() {
        long explained = BudgetMonth.sum(openings, uncategorised);
        for (long each : activity.values()) {
            explained = Math.addExact(explained, each);
        }
        return Math.subtractExact(onAccounts, explained);
    }
}
