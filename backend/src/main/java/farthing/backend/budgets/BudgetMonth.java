package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A month of the budget, in minor units of the household's currency. Ready to assign is income,
/// opening balances, transfers, what is left from the last month and what was overspent in it,
/// minus what is assigned and held.
///
/// @param fromLast ready to assign and held at the end of the last month
/// @param income of the income categories; negative where more went back
/// @param openingBalances of accounts on budget that were opened in the month
/// @param transfers between accounts on budget and off budget; negative where more left the budget
/// @param overspent in the last month and not carried over, zero or negative
/// @param assigned to all categories together
/// @param held for the next month
/// @param heldByHand whether a person set that amount
/// @param uncategorised on budget and without a category: it counts once it has one
/// @param uncounted what moved on accounts on budget in other currencies
/// @param envelopes by expense category
/// @param incomes by income category
record BudgetMonth(
        YearMonth month,
        long fromLast,
        long income,
        long openingBalances,
        long transfers,
        long overspent,
        long assigned,
        long held,
        boolean heldByHand,
        long uncategorised,
        List<Money> uncounted,
        Map<UUID, Envelope> envelopes,
        Map<UUID, Income> incomes) {

    /// An expense category in a month.
    ///
    /// @param carried from the last month
    /// @param activity negative where money was spent
    /// @param carriesOverspending whether a negative `available` stays with the category
    record Envelope(long assigned, long carried, long activity, boolean carriesOverspending) {

        long available() {
            return sum(assigned, carried, activity);
        }
    }

    /// An income category in a month.
    ///
    /// @param activity positive where money came in
    /// @param forNextMonth whether it is held for the next month
    record Income(long activity, boolean forNextMonth) {}

    /// Whether nothing is planned and nothing moved.
    boolean isEmpty() {
        return income == 0
                && openingBalances == 0
                && transfers == 0
                && uncategorised == 0
                && envelopes.values().stream()
                        .allMatch(each -> each.assigned() == 0 && each.activity() == 0);
    }

    /// @param category id of an expense category
    Envelope envelope(UUID category) {
        return requireNonNull(envelopes.get(category));
    }

    /// Negative where more is assigned than there is.
    long readyToAssign() {
        return sum(fromLast, income, openingBalances, transfers, overspent, -assigned, -held);
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
