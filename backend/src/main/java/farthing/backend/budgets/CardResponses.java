package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.ledger.Card;
import farthing.contract.BudgetCardResponse;
import farthing.contract.ShortCardResponse;
import farthing.money.Money;
import java.util.List;
import java.util.OptionalLong;

/// Converts the payments of credit cards in a month to the API's response.
record CardResponses(Budget budget, BudgetMonth month) {

    List<BudgetCardResponse> all() {
        return budget.cards().stream().map(this::card).toList();
    }

    /// Those for whose payment too little is available.
    List<ShortCardResponse> missing() {
        return budget.cards().stream()
                .filter(card -> missing(card) > 0)
                .map(card ->
                        new ShortCardResponse(
                                card.id().toString(), card.name(), budget.decimal(missing(card))))
                .toList();
    }

    /// Zero for a card in a currency without a rate.
    private long missing(Card card) {
        OptionalLong owed = card.owed(month.month(), budget.household().currency());
        return owed.isEmpty()
                ? 0
                : Math.max(0, owed.getAsLong() - month.card(card.id()).available());
    }

    private BudgetCardResponse card(Card card) {
        CardEnvelope envelope = month.card(card.id());
        Money balance = card.balance(month.month());
        OptionalLong owed = card.owed(month.month(), budget.household().currency());
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
                owed.isEmpty() ? null : budget.decimal(owed.getAsLong()),
                owed.isEmpty() ? null : budget.decimal(missing(card)),
                budget.plan(card.id(), month.month()).notes());
    }
}
