package farthing.backend.budgets;

import farthing.backend.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Reads the main figures of a month of the budget within a database transaction, for actions that
/// change the budget.
@ApplicationScoped
public class BudgetFigures {

    private final ReadBudget readBudget;

    BudgetFigures(ReadBudget readBudget) {
        this.readBudget = readBudget;
    }

    /// In minor units of the household's currency.
    ///
    /// @param available by expense category
    public record Figures(long readyToAssign, long uncategorised, Map<UUID, Long> available) {

        /// Zero for a category without an envelope.
        public long available(UUID category) {
            return available.getOrDefault(category, 0L);
        }
    }

    public Figures of(Scope scope, YearMonth month) {
        BudgetMonth figures = readBudget.now(scope, month).month(month);
        Map<UUID, Long> available = new HashMap<>();
        figures.envelopes()
                .forEach((category, envelope) -> available.put(category, envelope.available()));
        return new Figures(figures.readyToAssign(), figures.uncategorised(), available);
    }
}
