package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.ledger.Card;
import farthing.contract.BudgetCardResponse;
import farthing.money.Money;
import java.util.List;
import java.util.OptionalLong;

/// Converts the payments of credit cards in a month to the API's response.
record CardResponses(Budget budget, BudgetMonth month) {

    List<BudgetCardResponse> all() {
        return budget.cards().stream().map(this::card).toList();
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
                owed.isEmpty()
                        ? null
                        : budget.decimal(Math.max(0, owed.getAsLong() - envelope.available())),
                budget.plan(card.id(), month.month()).notes());
    }
}
