package farthing.frontend.home;

import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.frontend.server.Visit;
import java.math.BigDecimal;
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
        int months,
        @Nullable BigDecimal income,
        @Nullable BigDecimal expense,
        Map<String, BigDecimal> spent) {

    /// @param all oldest first; the last is this month and is left out
    static Usual of(List<OverviewMonthResponse> all) {
        List<OverviewMonthResponse> before =
                all.subList(0, all.size() - 1).stream()
                        .dropWhile(month -> month.categories().isEmpty())
                        .toList();
        if (before.isEmpty()) {
            return new Usual(0, null, null, Map.of());
        }
        BigDecimal income = BigDecimal.ZERO;
        BigDecimal expense = BigDecimal.ZERO;
        Map<String, BigDecimal> spent = new HashMap<>();
        for (OverviewMonthResponse month : before) {
            income = income.add(new BigDecimal(month.income()));
            expense = expense.add(new BigDecimal(month.expense()));
            for (CategoryTotalResponse total : month.categories()) {
                if (total.kind().equals("expense") && total.category() != null) {
                    spent.merge(total.category(), new BigDecimal(total.amount()), BigDecimal::add);
                }
            }
        }
        int months = before.size();
        spent.replaceAll((category, sum) -> average(sum, months));
        return new Usual(months, average(income, months), average(expense, months), spent);
    }

    /// An average in words, with the number of its months; empty if there is none.
    String beside(Visit visit, @Nullable BigDecimal average) {
        return average == null
                ? ""
                : visit.text()
                        .of(HomeText.class)
                        .compared_over(months, visit.formats().amount(average, visit.currency()));
    }

    private static BigDecimal average(BigDecimal sum, int months) {
        return sum.divide(BigDecimal.valueOf(months), sum.scale(), RoundingMode.HALF_UP);
    }
}
