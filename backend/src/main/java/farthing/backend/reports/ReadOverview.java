package farthing.backend.reports;

import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Households;
import farthing.backend.ledger.MonthTotal;
import farthing.backend.ledger.MonthTotals;
import farthing.backend.ledger.PostingKind;
import farthing.contract.CategoryTotalResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.contract.OverviewResponse;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes income and expenses by month and category, from the stored month totals. The cost
/// depends on the number of months and categories, not on the number of transactions.
@ApplicationScoped
class ReadOverview {

    private final MonthTotals totals;
    private final Categories categories;
    private final Households households;

    ReadOverview(MonthTotals totals, Categories categories, Households households) {
        this.totals = totals;
        this.categories = categories;
        this.households = households;
    }

    /// Adds the queries to a pipeline. The result is available after the pipeline has run.
    Supplier<OverviewResponse> read(Pipeline pipeline, UUID household, Period period) {
        Supplier<Currency> currency = period.currency(households.of(pipeline, household));
        Supplier<List<MonthTotal>> all =
                totals.byCategory(pipeline, household, period.from(), period.until());
        Supplier<List<Category>> known = categories.all(pipeline, household);
        return () -> overview(period, currency.get(), all.get(), known.get());
    }

    private static OverviewResponse overview(
            Period period, Currency currency, List<MonthTotal> all, List<Category> known) {
        Map<UUID, Category> byId = new HashMap<>();
        Map<UUID, Integer> order = new HashMap<>();
        for (Category category : known) {
            byId.put(category.id(), category);
            order.put(category.id(), order.size());
        }
        Map<YearMonth, List<Line>> lines =
                all.stream()
                        .filter(total -> total.amount().currency().equals(currency))
                        .map(total -> line(total, byId, order))
                        .collect(Collectors.groupingBy(Line::month));
        List<OverviewMonthResponse> months = new ArrayList<>();
        for (YearMonth month : period.months()) {
            months.add(month(month, lines.getOrDefault(month, List.of()), currency));
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

    /// A total with the sign for display: income and expenses are both positive.
    private record Line(
            YearMonth month,
            int order,
            @Nullable UUID category,
            String name,
            CategoryKind kind,
            Money amount,
            long count) {}

    private static Line line(MonthTotal total, Map<UUID, Category> byId, Map<UUID, Integer> order) {
        @Nullable Category category = total.category() == null ? null : byId.get(total.category());
        CategoryKind kind = kind(total, category);
        return new Line(
                total.month(),
                category == null ? Integer.MAX_VALUE : order.getOrDefault(category.id(), 0),
                category == null ? null : category.id(),
                category == null ? "" : category.name(),
                kind,
                kind == CategoryKind.INCOME ? total.amount().negated() : total.amount(),
                total.count());
    }

    private static CategoryKind kind(MonthTotal total, @Nullable Category category) {
        if (category != null) {
            return category.kind();
        }
        return total.kind() == PostingKind.UNCATEGORISED_INCOME
                ? CategoryKind.INCOME
                : CategoryKind.EXPENSE;
    }

    private static OverviewMonthResponse month(
            YearMonth month, List<Line> lines, Currency currency) {
        Money income = sum(lines, CategoryKind.INCOME, currency);
        Money expense = sum(lines, CategoryKind.EXPENSE, currency);
        return new OverviewMonthResponse(
                month.toString(),
                income.toDecimal(),
                expense.toDecimal(),
                income.minus(expense).toDecimal(),
                lines.stream()
                        .sorted(Comparator.comparing(Line::kind).thenComparing(Line::order))
                        .map(line ->
                                new CategoryTotalResponse(
                                        line.category() == null ? null : line.category().toString(),
                                        line.name(),
                                        line.kind().text(),
                                        line.amount().toDecimal(),
                                        line.count()))
                        .toList());
    }

    private static Money sum(List<Line> lines, CategoryKind kind, Currency currency) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Line::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
