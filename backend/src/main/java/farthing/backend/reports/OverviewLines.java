package farthing.backend.reports;

import farthing.backend.budgets.AssignedAmounts.Assigned;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.MonthTotal;
import farthing.backend.ledger.PostingKind;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the lines of an overview: what was spent and received, and beside it the plan.
///
/// @param order of the categories
record OverviewLines(Currency currency, Map<UUID, Category> categories, Map<UUID, Integer> order) {

    private record Key(YearMonth month, UUID category) {}

    static OverviewLines of(Currency currency, List<Category> known) {
        Map<UUID, Category> byId = new HashMap<>();
        Map<UUID, Integer> order = new HashMap<>();
        for (Category category : known) {
            byId.put(category.id(), category);
            order.put(category.id(), order.size());
        }
        return new OverviewLines(currency, byId, order);
    }

    /// @param totals in any currency
    /// @param plan may have categories without totals
    List<OverviewLine> of(List<MonthTotal> totals, List<Assigned> plan) {
        Map<Key, Money> assigned = new HashMap<>();
        for (Assigned each : plan) {
            if (isExpense(each.category())) {
                assigned.put(
                        new Key(each.month(), each.category()),
                        Money.ofMinor(each.minor(), currency));
            }
        }
        List<OverviewLine> lines = new ArrayList<>();
        for (MonthTotal total : totals) {
            if (total.amount().currency().equals(currency)) {
                OverviewLine line = line(total);
                lines.add(
                        line.category() == null
                                ? line
                                : line.withAssigned(
                                        assigned.remove(new Key(line.month(), line.category()))));
            }
        }
        assigned.forEach((key, money) -> {
            Category category = Objects.requireNonNull(categories.get(key.category()));
            lines.add(unspent(key.month(), category).withAssigned(money));
        });
        return lines;
    }

    /// Not the income that is planned in tracking mode, and not the payments of cards.
    private boolean isExpense(UUID category) {
        Category found = categories.get(category);
        return found != null && found.kind() == CategoryKind.EXPENSE;
    }

    private OverviewLine line(MonthTotal total) {
        @Nullable Category category =
                total.category() == null ? null : categories.get(total.category());
        CategoryKind kind = kind(total, category);
        return new OverviewLine(
                total.month(),
                category == null ? Integer.MAX_VALUE : order.getOrDefault(category.id(), 0),
                category == null ? null : category.id(),
                category == null ? "" : category.name(),
                kind,
                kind == CategoryKind.INCOME ? total.amount().negated() : total.amount(),
                total.count(),
                null);
    }

    private OverviewLine unspent(YearMonth month, Category category) {
        return new OverviewLine(
                month,
                order.getOrDefault(category.id(), 0),
                category.id(),
                category.name(),
                category.kind(),
                Money.zero(currency),
                0,
                null);
    }

    private static CategoryKind kind(MonthTotal total, @Nullable Category category) {
        if (category != null) {
            return category.kind();
        }
        return total.kind() == PostingKind.UNCATEGORISED_INCOME
                ? CategoryKind.INCOME
                : CategoryKind.EXPENSE;
    }
}
