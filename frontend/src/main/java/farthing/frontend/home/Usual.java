package farthing.frontend.home;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.OverviewMonths;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The averages of the months before this one, from the first month with transactions.
///
/// @param months how many there are; 0 if the household is new
/// @param income and `expense`: monthly averages; `null` if there is no such month
/// @param spent monthly averages by category id
record Usual(
        int months, @Nullable Money income, @Nullable Money expense, Map<String, Money> spent) {

    /// @param all oldest first; the last is this month and is left out
    static Usual of(Visit visit, List<OverviewMonthResponse> all) {
        List<OverviewMonthResponse> before =
                OverviewMonths.sinceTheFirst(all.subList(0, all.size() - 1));
        if (before.isEmpty()) {
            return new Usual(0, null, null, Map.of());
        }
        String currency = visit.household().currency();
        Money income = Money.zero(visit.currency());
        Money expense = income;
        Map<String, Money> spent = new HashMap<>();
        for (OverviewMonthResponse month : before) {
            income = income.plus(Amounts.of(month.income(), currency));
            expense = expense.plus(Amounts.of(month.expense(), currency));
            for (CategoryTotalResponse total : month.categories()) {
                if (total.kind().equals("expense") && total.category() != null) {
                    spent.merge(
                            total.category(), Amounts.of(total.amount(), currency), Money::plus);
                }
            }
        }
        int months = before.size();
        spent.replaceAll((category, sum) -> average(sum, months));
        return new Usual(months, average(income, months), average(expense, months), spent);
    }

    /// An average in words, with its number of months; empty if there is none.
    String beside(Visit visit, @Nullable Money average) {
        return average == null
                ? ""
                : visit.text()
                        .of(HomeText.class)
                        .compared_over(months, visit.formats().amount(average));
    }

    private static Money average(Money sum, int months) {
        return sum.dividedBy(months, RoundingMode.HALF_UP);
    }
}
