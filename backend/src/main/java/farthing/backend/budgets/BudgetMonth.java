package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.ledger.Card;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/// A month of the budget, in minor units of the household's currency. Ready to assign is `fromLast`
/// + `income` + `openingBalances` + `transfers` + `overspent` + `released` − `assigned` − `held`.
///
/// @param fromLast ready to assign or held at the end of the last month
/// @param income of the income categories; negative if more was paid back
/// @param openingBalances of accounts on budget that were opened in the month, without cards that
///   have an envelope
/// @param transfers received from accounts off budget minus sent to them, with gains and losses of
///   exchanges
/// @param overspent last month's overspending that is not carried; zero or negative
/// @param released last month's money that its categories return
/// @param assigned to all categories and cards together
/// @param held for the next month
/// @param heldByHand whether a person entered that amount
/// @param uncategorised on accounts on budget; in no other figure until it gets a category
/// @param uncounted what moved on accounts on budget in currencies without a rate
/// @param envelopes by expense category
/// @param cards by the account of a credit card that has an envelope for its payment
/// @param incomes by income category
record BudgetMonth(
        YearMonth month,
        long fromLast,
        long income,
        long openingBalances,
        long transfers,
        long overspent,
        long released,
        long assigned,
        long held,
        boolean heldByHand,
        long uncategorised,
        List<Money> uncounted,
        Map<UUID, Envelope> envelopes,
        Map<UUID, CardEnvelope> cards,
        Map<UUID, Income> incomes) {

    /// An expense category in a month.
    ///
    /// @param carried from the last month
    /// @param activity negative where money was spent
    /// @param carriesOverspending whether a negative `available` stays with the category
    /// @param releases whether a positive `available` returns to ready to assign next month
    /// @param overspentOnCredit the part of a negative `available` that was spent on credit cards
    ///   and is not carried; zero or positive
    record Envelope(
            long assigned,
            long carried,
            long activity,
            boolean carriesOverspending,
            boolean releases,
            long overspentOnCredit) {

        long available() {
            return sum(assigned, carried, activity);
        }

        /// What is available, without the overspending that is owed on cards.
        long left() {
            return sum(available(), overspentOnCredit);
        }

        Envelope withOverspentOnCredit(long amount) {
            return new Envelope(assigned, carried, activity, carriesOverspending, releases, amount);
        }
    }

    /// The payment of a credit card in a month.
    ///
    /// @param spending moved here from the categories; negative where more was refunded or earned
    /// @param payments made to the card; negative where cash was drawn
    record CardEnvelope(long assigned, long carried, long spending, long payments) {

        long available() {
            return sum(assigned, carried, spending, -payments);
        }
    }

    /// An income category in a month.
    ///
    /// @param activity positive where money came in
    /// @param forNextMonth whether it is held for the next month
    record Income(long activity, boolean forNextMonth) {}

    /// @param category id of an expense category
    Envelope envelope(UUID category) {
        return requireNonNull(envelopes.get(category));
    }

    /// @param account of a credit card
    CardEnvelope card(UUID account) {
        return requireNonNull(cards.get(account));
    }

    /// What is owed on a card and not available for its payment; empty if there is no rate.
    OptionalLong missing(Card card, Currency ofHousehold) {
        OptionalLong owed = card.owed(month, ofHousehold);
        return owed.isEmpty()
                ? owed
                : OptionalLong.of(Math.max(0, sum(owed.getAsLong(), -card(card.id()).available())));
    }

    /// Negative if more is assigned than there is.
    long readyToAssign() {
        return sum(
                fromLast,
                income,
                openingBalances,
                transfers,
                overspent,
                released,
                -assigned,
                -held);
    }

    /// @throws ArithmeticException beyond a `long`
    static long sum(long... amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
