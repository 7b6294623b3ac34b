package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.ledger.Card;
import farthing.contract.BudgetPartResponse;
import java.util.List;

/// Explains a figure of the payment of a credit card by the figures it is made of.
///
/// @param before the month before
record ExplainCard(Budget budget, BudgetMonth before, BudgetMonth month, Card card) {

    List<BudgetPartResponse> parts(ExplainedFigure figure) {
        return switch (figure) {
            case CARRIED -> carried();
            case SPENDING -> spending();
            case AVAILABLE -> available();
            case MISSING -> missing();
            default -> List.of();
        };
    }

    /// What was missing for the payment is made up for by what is ready to assign.
    private List<BudgetPartResponse> carried() {
        long left = before.card(card.id()).available();
        BudgetPartResponse last = part(before, ExplainedFigure.AVAILABLE.text(), left);
        return left < 0 ? List.of(last, overspent(-left)) : List.of(last);
    }

    private BudgetPartResponse overspent(long amount) {
        return ExplainedSubject.MONTH.part(budget, month, ExplainedFigure.OVERSPENT.text(), amount);
    }

    /// What was overspent on credit had no money to move.
    private List<BudgetPartResponse> spending() {
        long spent =
                -BudgetMonth.sum(
                        budget.moved(month.month()).onCard(card.id()).activity().values().stream()
                                .mapToLong(Long::longValue)
                                .toArray());
        long unfunded = BudgetMonth.sum(spent, -month.card(card.id()).spending());
        return unfunded == 0
                ? List.of()
                : List.of(part(month, "spent", spent), part(month, "overspentOnCredit", -unfunded));
    }

    private List<BudgetPartResponse> available() {
        CardEnvelope envelope = month.card(card.id());
        return List.of(
                part(month, ExplainedFigure.CARRIED.text(), envelope.carried()),
                part(month, ExplainedFigure.ASSIGNED.text(), envelope.assigned()),
                part(month, ExplainedFigure.SPENDING.text(), envelope.spending()),
                part(month, ExplainedFigure.PAYMENTS.text(), -envelope.payments()));
    }

    /// Nothing where more is available than owed.
    private List<BudgetPartResponse> missing() {
        long available = month.card(card.id()).available();
        long owed = card.owed(month.month(), budget.household().currency()).orElseThrow();
        return owed <= available
                ? List.of()
                : List.of(
                        part(month, "owed", owed),
                        part(month, ExplainedFigure.AVAILABLE.text(), -available));
    }

    private BudgetPartResponse part(BudgetMonth of, String figure, long amount) {
        return ExplainedSubject.of(card).part(budget, of, figure, amount);
    }
}
