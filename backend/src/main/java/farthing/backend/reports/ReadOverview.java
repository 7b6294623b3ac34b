package farthing.backend.reports;

import farthing.backend.budgets.AssignedAmounts;
import farthing.backend.budgets.AssignedAmounts.Assigned;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.households.BudgetMode;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.ledger.AccountTotal;
import farthing.backend.ledger.MonthTotal;
import farthing.backend.ledger.MonthTotals;
import farthing.contract.OverviewMonthResponse;
import farthing.contract.OverviewResponse;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Computes income and expenses by month and category, from the stored month totals, and what the
/// budget assigns. The cost depends on the number of months and categories, not on the number of
/// transactions.
@ApplicationScoped
class ReadOverview {

    private final MonthTotals totals;
    private final Categories categories;
    private final Households households;
    private final AssignedAmounts assignedAmounts;

    ReadOverview(
            MonthTotals totals,
            Categories categories,
            Households households,
            AssignedAmounts assignedAmounts) {
        this.totals = totals;
        this.categories = categories;
        this.households = households;
        this.assignedAmounts = assignedAmounts;
    }

    /// Adds the queries to a pipeline. The result is available after the pipeline has run.
    Supplier<OverviewResponse> read(Pipeline pipeline, UUID household, Period period) {
        Supplier<Household> us = households.of(pipeline, household);
        Supplier<Currency> currency = period.currency(us);
        Supplier<List<MonthTotal>> all =
                totals.byCategory(pipeline, household, period.from(), period.until());
        Supplier<List<Category>> known = categories.all(pipeline, household);
        Function<BudgetMode, List<Assigned>> plan =
                assignedAmounts.ofMonths(pipeline, household, period.from(), period.until());
        Supplier<List<AccountTotal>> byAccount =
                totals.ofAccounts(pipeline, household, period.from(), period.until());
        return () -> {
            boolean ours = currency.get().equals(us.get().currency());
            List<OverviewLine> lines =
                    OverviewLines.of(currency.get(), ours, known.get())
                            .of(all.get(), plan.apply(us.get().budgetMode()), byAccount.get());
            return overview(period, currency.get(), all.get(), lines);
        };
    }

    private static OverviewResponse overview(
            Period period, Currency currency, List<MonthTotal> all, List<OverviewLine> lines) {
        Map<YearMonth, List<OverviewLine>> byMonth =
                lines.stream().collect(Collectors.groupingBy(OverviewLine::month));
        List<OverviewMonthResponse> months = new ArrayList<>();
        for (YearMonth month : period.months()) {
            months.add(month(month, byMonth.getOrDefault(month, List.of()), currency));
        }
        return new OverviewResponse(
                currency.getCurrencyCode(),
                all.stream()
                        .map(total -> total.amount().currency().getCurrencyCode())
                        .distinct()
                        .sorted()
                        .toList(),
                months);
    }

    private static OverviewMonthResponse month(
            YearMonth month, List<OverviewLine> lines, Currency currency) {
        Money income = sum(lines, CategoryKind.INCOME, currency);
        Money expense = sum(lines, CategoryKind.EXPENSE, currency);
        return new OverviewMonthResponse(
                month.toString(),
                income.toDecimal(),
                expense.toDecimal(),
                income.minus(expense).toDecimal(),
                lines.stream()
                        .sorted(
                                Comparator.comparing(OverviewLine::kind)
                                        .thenComparing(OverviewLine::order))
                        .map(OverviewLine::response)
                        .toList());
    }

    private static Money sum(List<OverviewLine> lines, CategoryKind kind, Currency currency) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(OverviewLine::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
