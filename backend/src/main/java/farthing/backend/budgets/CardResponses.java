package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.ledger.Card;
import farthing.contract.BudgetCardResponse;
import farthing.contract.ShortCardResponse;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Converts the payments of credit cards in a month to the API's response.
record CardResponses(Budget budget, BudgetMonth month) {

    List<BudgetCardResponse> all() {
        return budget.cards().stream().map(this::card).toList();
    }

    /// Those for whose payment too little is available, also once the overspent categories are
    /// covered: that moves what was overspent on credit to the cards.
    List<ShortCardResponse> missing() {
        List<ShortCardResponse> all = new ArrayList<>();
        long onCredit =
                BudgetMonth.sum(
                        month.envelopes().values().stream()
                                .mapToLong(BudgetMonth.Envelope::overspentOnCredit)
                                .toArray());
        for (Card card : budget.cards()) {
            long missing = missing(card);
            long moves = Math.min(missing, onCredit);
            onCredit -= moves;
            if (missing > moves) {
                all.add(
                        new ShortCardResponse(
                                card.id().toString(),
                                card.name(),
                                budget.decimal(missing - moves)));
            }
        }
        return all;
    }

    /// Zero for a card in a currency without a rate.
    private long missing(Card card) {
        return month.missing(card, budget.household().currency()).orElse(0);
    }

    private BudgetCardResponse card(Card card) {
        CardEnvelope envelope = month.card(card.id());
        Money balance = card.balance(month.month());
        Currency ofHousehold = budget.household().currency();
        return new BudgetCardResponse(
                card.id().toString(),
                card.name(),
                card.closed(),
                budget.decimal(envelope.carried()),
                budget.decimal(envelope.assigned()),
                budget.decimal(envelope.spending()),
                budget.decimal(envelope.payments()),
                budget.decimal(envelope.available()),
                balance.toDecimal(),
                balance.currency().getCurrencyCode(),
                decimal(card.owed(month.month(), ofHousehold)),
                decimal(month.missing(card, ofHousehold)),
                budget.plan(card.id(), month.month()).notes());
    }

    private @Nullable String decimal(OptionalLong amount) {
        return amount.isEmpty() ? null : budget.decimal(amount.getAsLong());
    }
}
