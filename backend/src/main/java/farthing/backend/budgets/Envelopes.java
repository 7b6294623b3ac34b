package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.budgets.BudgetMonth.Income;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The arithmetic of envelopes: one month from the one before. Every figure is exact.
///
/// @param expenses ids of all expense categories, hidden ones too
/// @param incomes ids of all income categories
record Envelopes(List<UUID> expenses, List<UUID> incomes, PlanFlags flags) {

    /// @param assigned in the month, by category
    /// @param heldByHand for the next month; null for the income that is flagged
    BudgetMonth month(
            YearMonth month,
            Carried before,
            Moved moved,
            Map<UUID, Long> assigned,
            @Nullable Long heldByHand) {
        long overspent = 0;
        Map<UUID, Envelope> envelopes = new LinkedHashMap<>();
        for (UUID category : expenses) {
            long left = before.available(category);
            boolean carries = left >= 0 || flags.isOn(category, month.minusMonths(1));
            overspent = Math.addExact(overspent, carries ? 0 : left);
            envelopes.put(
                    category,
                    new Envelope(
                            assigned.getOrDefault(category, 0L),
                            carries ? left : 0,
                            moved.of(category),
                            flags.isOn(category, month)));
        }
        Map<UUID, Income> received = new LinkedHashMap<>();
        for (UUID category : incomes) {
            received.put(category, new Income(moved.of(category), flags.isOn(category, month)));
        }
        long flagged = sum(received.values(), each -> each.forNextMonth() ? each.activity() : 0);
        return new BudgetMonth(
                month,
                before.unassigned(),
                sum(received.values(), Income::activity),
                moved.openingBalances(),
                moved.transfers(),
                overspent,
                sum(envelopes.values(), Envelope::assigned),
                heldByHand == null ? flagged : heldByHand,
                heldByHand != null,
                moved.uncategorised(),
                moved.elsewhere(),
                envelopes,
                received);
    }

    private static <T> long sum(Collection<T> all, ToLongFunction<T> figure) {
        return BudgetMonth.sum(all.stream().mapToLong(figure).toArray());
    }
}
