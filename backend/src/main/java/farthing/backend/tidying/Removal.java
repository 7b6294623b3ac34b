package farthing.backend.tidying;

import farthing.backend.budgets.BudgetFigures.Figures;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.targets.MoveTargets;
import farthing.contract.AmountChangeResponse;
import farthing.contract.CategoryRemovalResponse;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A category to be removed.
///
/// @param into the category that its transactions go to; null if they become uncategorised
/// @param placed whether the request says where its transactions go
/// @param month the current month
/// @param currency of the household
record Removal(
        Category category,
        @Nullable Category into,
        boolean placed,
        YearMonth month,
        Currency currency) {

    @Nullable UUID intoId() {
        return into == null ? null : into.id();
    }

    /// @param months in how many months the category has a plan
    CategoryRemovalResponse response(
            long transactions,
            int months,
            MoveTargets.Plan targets,
            Figures before,
            Figures after) {
        boolean hasEnvelope = into != null && into.kind() == CategoryKind.EXPENSE;
        return new CategoryRemovalResponse(
                category.id().toString(),
                category.name(),
                into == null ? null : into.id().toString(),
                into == null ? null : into.name(),
                transactions,
                months,
                targets.count(),
                targets.moved(),
                month.toString(),
                currency.getCurrencyCode(),
                decimal(before.available(category.id())),
                into != null && hasEnvelope
                        ? change(before.available(into.id()), after.available(into.id()))
                        : null,
                change(before.readyToAssign(), after.readyToAssign()),
                change(before.uncategorised(), after.uncategorised()));
    }

    private AmountChangeResponse change(long before, long after) {
        return new AmountChangeResponse(decimal(before), decimal(after));
    }

    private String decimal(long minor) {
        return Money.ofMinor(minor, currency).toDecimal();
    }
}
