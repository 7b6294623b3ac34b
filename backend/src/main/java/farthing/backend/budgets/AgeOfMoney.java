package farthing.backend.budgets;

import farthing.backend.ledger.OnBudgetFlows.Flow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/// The number of days between receiving money and spending it, averaged over the last outflows. The
/// oldest money is spent first, so the balance is the newest income, and the last outflow was paid
/// from the income just before that.
///
/// For example, 150.00 came in on the 1st and 90.00 on the 21st, and 100.00 is left: 90.00 of the
/// 21st and 10.00 of the 1st. So 20.00 spent on the 25th was 24 days old.
///
/// @param balance of all accounts on budget after the outflows, in minor units
/// @param outflows newest first
/// @param incomes newest first, including opening balances, without gaps
record AgeOfMoney(long balance, List<Flow> outflows, List<Flow> incomes) {

    /// The number of outflows in the average.
    static final int OUTFLOWS = 10;

    /// Rounded. Empty if there are fewer than [#OUTFLOWS] outflows, or if they spent money that is
    /// older than all `incomes`.
    OptionalInt days() {
        if (outflows.size() < OUTFLOWS) {
            return OptionalInt.empty();
        }
        long spent = 0;
        BigDecimal days = BigDecimal.ZERO;
        for (Flow outflow : outflows) {
            long from = Math.addExact(balance, spent);
            spent = Math.addExact(spent, outflow.minor());
            long until = Math.addExact(balance, spent);
            if (until > received()) {
                return OptionalInt.empty();
            }
            days = days.add(days(outflow.date(), from, until));
        }
        return OptionalInt.of(
                days.divide(BigDecimal.valueOf(spent), 0, RoundingMode.HALF_UP).intValueExact());
    }

    private long received() {
        return BudgetMonth.sum(incomes.stream().mapToLong(Flow::minor).toArray());
    }

    /// The sum of the ages in days of all minor units in a range of the income. Money that was
    /// spent before it came in has an age of 0.
    ///
    /// @param from and `until`: the range in minor units, counted back from the newest income;
    ///   negative for overdrawn accounts
    private BigDecimal days(LocalDate spentOn, long from, long until) {
        BigDecimal days = BigDecimal.ZERO;
        long begin = 0;
        for (Flow income : incomes) {
            long end = Math.addExact(begin, income.minor());
            long part = Math.min(end, until) - Math.max(begin, from);
            long age = ChronoUnit.DAYS.between(income.date(), spentOn);
            if (part > 0 && age > 0) {
                days = days.add(BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(age)));
            }
            begin = end;
        }
        return days;
    }
}
