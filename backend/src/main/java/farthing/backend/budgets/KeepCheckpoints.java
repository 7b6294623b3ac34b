package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.budgets.Carried.Checkpoint;
import farthing.backend.households.Households;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/// Stores checkpoints at the start of years, so that reading a month of the budget does not read
/// all months before it.
@ApplicationScoped
class KeepCheckpoints {

    private final Households households;
    private final ReadBudget readBudget;
    private final Checkpoints checkpoints;

    KeepCheckpoints(Households households, ReadBudget readBudget, Checkpoints checkpoints) {
        this.households = households;
        this.readBudget = readBudget;
        this.checkpoints = checkpoints;
    }

    /// Stores a checkpoint at the start of each year up to the month.
    void until(Scope scope, YearMonth until) {
        households.lock(scope);
        checkpoints.add(
                scope,
                readBudget.now(scope, until).months().stream()
                        .filter(month -> month.month().getMonthValue() == 12)
                        .filter(month -> month.month().isBefore(until))
                        .map(month ->
                                new Checkpoint(month.month().plusMonths(1), Carried.from(month)))
                        .toList());
    }
}
