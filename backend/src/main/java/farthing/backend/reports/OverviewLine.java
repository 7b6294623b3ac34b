package farthing.backend.reports;

import farthing.backend.categories.CategoryKind;
import farthing.contract.CategoryTotalResponse;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A category in a month of the overview.
///
/// @param order among the categories
/// @param category null for the total of uncategorised postings
/// @param amount with the sign for display: income and expenses are both positive
/// @param assigned null if nothing is
/// @param budgetActivity what the budget counts of an expense category; null for other lines
record OverviewLine(
        YearMonth month,
        int order,
        @Nullable UUID category,
        String name,
        CategoryKind kind,
        Money amount,
        long count,
        @Nullable Money assigned,
        @Nullable Money budgetActivity) {

    OverviewLine withAssigned(@Nullable Money money) {
        return new OverviewLine(
                month, order, category, name, kind, amount, count, money, budgetActivity);
    }

    CategoryTotalResponse response() {
        return new CategoryTotalResponse(
                category == null ? null : category.toString(),
                name,
                kind.text(),
                amount.toDecimal(),
                count,
                assigned == null ? null : assigned.toDecimal(),
                budgetActivity == null ? null : budgetActivity.toDecimal());
    }
}
