package farthing.backend.budgets;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What a month of the budget leaves for the next, in minor units.
///
/// @param unassigned ready to assign and held
/// @param available by expense category; negative where overspent
record Carried(long unassigned, Map<UUID, Long> available) {

    static final Carried NOTHING = new Carried(0, Map.of());

    static Carried from(BudgetMonth month) {
        Map<UUID, Long> available = new HashMap<>();
        month.envelopes()
                .forEach((category, envelope) -> available.put(category, envelope.available()));
        return new Carried(BudgetMonth.sum(month.readyToAssign(), month.held()), available);
    }

    long available(UUID category) {
        return available.getOrDefault(category, 0L);
    }

    /// Where the budget stands at the start of a month.
    record Checkpoint(YearMonth month, Carried carried) {}
}
