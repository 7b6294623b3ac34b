package farthing.backend.budgets;

import farthing.contract.BudgetBalanceResponse;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the accounts on budget hold at the end of months, without uncategorised transactions and
/// without credit cards that have an envelope. From the current month on it is expected: at least
/// the planned income comes in, at least the plan is spent, and cards are paid as far as money is
/// set aside. The plan is the planned spending in tracking mode, otherwise what is assigned.
///
/// @param now the current month
record Projection(Budget budget, YearMonth now) {

    /// What is still expected in a month, in minor units; zero if the month has ended.
    ///
    /// @param income that is planned and has not come in
    /// @param spending that is planned and has not happened
    /// @param payments of cards, as far as money is set aside
    record Expected(long income, long spending, long payments) {

        private static final Expected NOTHING = new Expected(0, 0, 0);

        private long change() {
            return BudgetMonth.sum(income, -spending, -payments);
        }
    }

    /// @param first month of the result
    List<BudgetBalanceResponse> since(YearMonth first) {
        return balances().entrySet().stream()
                .filter(each -> !each.getKey().isBefore(first))
                .map(each ->
                        new BudgetBalanceResponse(
                                each.getKey().toString(),
                                budget.decimal(each.getValue()),
                                !isEnded(each.getKey())))
                .toList();
    }

    /// The balances of all months that were read, in minor units.
    Map<YearMonth, Long> balances() {
        Map<YearMonth, Long> balances = new LinkedHashMap<>();
        long balance = heldBefore(budget.months().getFirst());
        for (BudgetMonth month : budget.months()) {
            long change = Math.subtractExact(held(month), heldBefore(month));
            balance = BudgetMonth.sum(balance, change, expected(month).change());
            balances.put(month.month(), balance);
        }
        return balances;
    }

    private boolean isEnded(YearMonth month) {
        return month.isBefore(now);
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

    /// What of the plan is still to come.
    Expected expected(BudgetMonth month) {
        if (isEnded(month.month())) {
            return Expected.NOTHING;
        }
        long income = 0;
        for (var each : month.incomes().entrySet()) {
            long planned = budget.amount(each.getKey(), month.month());
            income = Math.addExact(income, Math.max(0, planned - each.getValue().activity()));
        }
        long spending = 0;
        for (var each : month.envelopes().entrySet()) {
            long planned = planned(each.getKey(), each.getValue(), month.month());
            spending = Math.addExact(spending, Math.max(0, planned + each.getValue().activity()));
        }
        long payments = 0;
        for (BudgetMonth.CardEnvelope each : month.cards().values()) {
            payments = Math.addExact(payments, expectedPayment(month, each));
        }
        return new Expected(income, spending, payments);
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
