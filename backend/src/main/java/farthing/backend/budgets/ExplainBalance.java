package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.contract.BudgetPartResponse;
import java.util.List;
import java.util.stream.Stream;

/// Explains what the accounts on budget hold at the end of a month, without credit cards that have
/// an envelope: the balance before, what moved in the month, and what is still expected to move.
///
/// @param before the month before
record ExplainBalance(Projection projection, BudgetMonth before, BudgetMonth month) {

    /// In minor units.
    long amount() {
        return balance(month);
    }

    List<BudgetPartResponse> parts() {
        Projection.Expected expected = projection.expected(month);
        return Stream.of(
                        part(before, ExplainedFigure.BALANCE.text(), balance(before)),
                        part(ExplainedFigure.INCOME, month.income()),
                        part(ExplainedFigure.OPENING_BALANCES, month.openingBalances()),
                        part(ExplainedFigure.TRANSFERS, month.transfers()),
                        part(ExplainedFigure.ACTIVITY, activity()),
                        part(month, "overspentOnCredit", overspentOnCredit()),
                        ofCards(ExplainedFigure.SPENDING, 1),
                        ofCards(ExplainedFigure.PAYMENTS, -1),
                        part(month, "expectedIncome", expected.income()),
                        part(month, "expectedSpending", -expected.spending()),
                        part(month, "expectedPayments", -expected.payments()))
                .filter(part -> !part.amount().equals(budget().decimal(0)))
                .toList();
    }

    private long balance(BudgetMonth of) {
        return requireNonNull(projection.balances().get(of.month()));
    }

    private long activity() {
        return ExplainedFigure.ACTIVITY.amount(budget(), month, ExplainedSubject.MONTH);
    }

    /// Spending on cards that no category had money for did not leave the accounts.
    private long overspentOnCredit() {
        return BudgetMonth.sum(
                month.envelopes().values().stream()
                        .mapToLong(BudgetMonth.Envelope::overspentOnCredit)
                        .toArray());
    }

    private BudgetPartResponse ofCards(ExplainedFigure figure, int sign) {
        ExplainedSubject cards = ExplainedSubject.ALL_CARDS;
        long amount = Math.multiplyExact(sign, figure.amount(budget(), month, cards));
        return cards.part(budget(), month, figure.text(), amount);
    }

    private BudgetPartResponse part(ExplainedFigure figure, long amount) {
        return part(month, figure.text(), amount);
    }

    private BudgetPartResponse part(BudgetMonth of, String figure, long amount) {
        return ExplainedSubject.MONTH.part(budget(), of, figure, amount);
    }

    private Budget budget() {
        return projection.budget();
    }
}
