package farthing.backend.budgets;

import farthing.contract.BudgetBalanceResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the accounts on budget hold at the end of months, without uncategorised transactions and
/// without credit cards that have an envelope. From the current month on it is expected: at least
/// the planned income comes in, at least the plan is spent, and cards are paid as far as money is
/// set aside. The plan is the planned spending in tracking mode, otherwise what is assigned.
///
/// @param now the current month
record Projection(Budget budget, YearMonth now) {

    /// @param first month of the result
    List<BudgetBalanceResponse> since(YearMonth first) {
        List<BudgetBalanceResponse> balances = new ArrayList<>();
        long expected = heldBefore(budget.months().getFirst());
        for (BudgetMonth month : budget.months()) {
            boolean ended = month.month().isBefore(now);
            expected = ended ? held(month) : Math.addExact(expected(month), expected);
            if (!month.month().isBefore(first)) {
                balances.add(
                        new BudgetBalanceResponse(
                                month.month().toString(), budget.decimal(expected), !ended));
            }
        }
        return balances;
    }

    /// The balance at the start of a month.
    private static long heldBefore(BudgetMonth month) {
        long carried = 0;
        for (BudgetMonth.Envelope each : month.envelopes().values()) {
            carried = Math.addExact(carried, each.carried());
        }
        for (BudgetMonth.CardEnvelope each : month.cards().values()) {
            carried = Math.addExact(carried, each.carried());
        }
        return BudgetMonth.sum(month.fromLast(), carried, month.overspent(), month.released());
    }

    private static long held(BudgetMonth month) {
        Carried left = Carried.from(month);
        return BudgetMonth.sum(
                left.unassigned(),
                BudgetMonth.sum(left.left().values().stream().mapToLong(each -> each).toArray()));
    }

    /// The expected change of the balance in a month: what has changed it so far, and what of the
    /// plan is still to come.
    private long expected(BudgetMonth month) {
        long change = Math.subtractExact(held(month), heldBefore(month));
        for (var each : month.incomes().entrySet()) {
            long planned = budget.amount(each.getKey(), month.month());
            change = Math.addExact(change, Math.max(0, planned - each.getValue().activity()));
        }
        for (var each : month.envelopes().entrySet()) {
            long planned = planned(each.getKey(), each.getValue(), month.month());
            change = Math.subtractExact(change, Math.max(0, planned + each.getValue().activity()));
        }
        for (BudgetMonth.CardEnvelope each : month.cards().values()) {
            change = Math.subtractExact(change, expectedPayment(month, each));
        }
        return change;
    }

    /// What is set aside for the payment of a card, without what an earlier month was expected to
    /// pay.
    private long expectedPayment(BudgetMonth month, BudgetMonth.CardEnvelope card) {
        long before = month.month().isAfter(now) ? Math.max(0, card.carried()) : 0;
        return Math.max(0, Math.max(0, card.available()) - before);
    }

    private long planned(UUID category, BudgetMonth.Envelope envelope, YearMonth month) {
        return budget.isTracking()
                ? budget.plan(category, month).planned()
                : Math.max(0, envelope.assigned());
    }
}
