package farthing.backend.reports;

import farthing.backend.budgets.AssignedAmounts.Assigned;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.AccountTotal;
import farthing.backend.ledger.MonthTotal;
import farthing.backend.ledger.PostingKind;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the lines of an overview: what was spent and received, and beside it the plan.
///
/// @param currency of the lines
/// @param isPlanned whether that is the currency of the budget
/// @param order of the categories
record OverviewLines(
        Currency currency,
        boolean isPlanned,
        Map<UUID, Category> categories,
        Map<UUID, Integer> order) {

    /// @param category null for uncategorised postings
    private record Key(YearMonth month, @Nullable UUID category) {

        static Key of(MonthTotal total) {
            return new Key(total.month(), total.category());
        }
    }

    static OverviewLines of(Currency currency, boolean isPlanned, List<Category> known) {
        Map<UUID, Category> byId = new HashMap<>();
        Map<UUID, Integer> order = new HashMap<>();
        for (Category category : known) {
            byId.put(category.id(), category);
            order.put(category.id(), order.size());
        }
        return new OverviewLines(currency, isPlanned, byId, order);
    }

    /// @param totals in any currency
    /// @param plan may have categories without totals
    /// @param byAccount what moved on budget in other currencies than the household's, and on cards
    List<OverviewLine> of(
            List<MonthTotal> totals, List<Assigned> plan, List<AccountTotal> byAccount) {
        Map<Key, Money> assigned = isPlanned ? assigned(plan) : Map.of();
        Map<Key, Money> foreign = isPlanned ? foreign(byAccount) : Map.of();
        Set<Key> others = new HashSet<>(assigned.keySet());
        others.addAll(foreign.keySet());
        List<OverviewLine> lines = new ArrayList<>();
        for (MonthTotal total : totals) {
            if (total.amount().currency().equals(currency)) {
                Key key = Key.of(total);
                others.remove(key);
                lines.add(line(total, foreign.get(key)).withAssigned(assigned.get(key)));
            }
        }
        others.forEach(
                key -> lines.add(unspent(key, foreign.get(key)).withAssigned(assigned.get(key))));
        return lines;
    }

    private Map<Key, Money> assigned(List<Assigned> plan) {
        return plan.stream()
                .filter(each -> isExpense(each.category()))
                .collect(
                        Collectors.toMap(
                                each -> new Key(each.month(), each.category()),
                                each -> Money.ofMinor(each.minor(), currency)));
    }

    private Map<Key, Money> foreign(List<AccountTotal> byAccount) {
        return byAccount.stream()
                .filter(AccountTotal::isForeign)
                .filter(each -> each.category() != null && isExpense(each.category()))
                .filter(each -> each.counted() != 0)
                .collect(
                        Collectors.toMap(
                                each -> new Key(each.month(), each.category()),
                                each -> Money.ofMinor(each.counted(), currency),
                                Money::plus));
    }

    /// Not the income that is planned in tracking mode, and not the payments of cards.
    private boolean isExpense(UUID category) {
        Category found = categories.get(category);
        return found != null && found.kind() == CategoryKind.EXPENSE;
    }

    private OverviewLine line(MonthTotal total, @Nullable Money foreign) {
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
                null,
                isPlanned && category != null && kind == CategoryKind.EXPENSE
                        ? plus(Money.ofMinor(total.onBudget(), currency), foreign)
                        : null);
    }

    private static Money plus(Money own, @Nullable Money foreign) {
        return foreign == null ? own : own.plus(foreign);
    }

    /// A category without postings in the currency.
    private OverviewLine unspent(Key key, @Nullable Money foreign) {
        Category category = Objects.requireNonNull(categories.get(key.category()));
        return new OverviewLine(
                key.month(),
                order.getOrDefault(category.id(), 0),
                category.id(),
                category.name(),
                category.kind(),
                Money.zero(currency),
                0,
                null,
                plus(Money.zero(currency), foreign));
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
