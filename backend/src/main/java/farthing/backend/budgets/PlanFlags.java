package farthing.backend.budgets;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/// The flags of categories in each month. A flag of a month alone comes before one that was set
/// onward.
final class PlanFlags {

    private final Map<UUID, NavigableMap<YearMonth, Boolean>> onward = new HashMap<>();
    private final Map<UUID, Map<YearMonth, Boolean>> alone = new HashMap<>();

    /// @param plans in any order; those without flags do not matter
    PlanFlags(Collection<CategoryPlan> plans) {
        for (CategoryPlan plan : plans) {
            if (plan.flag() != null) {
                alone.computeIfAbsent(plan.category(), key -> new HashMap<>())
                        .put(plan.month(), plan.flag());
            }
            if (plan.flagOnward() != null) {
                onward.computeIfAbsent(plan.category(), key -> new TreeMap<>())
                        .put(plan.month(), plan.flagOnward());
            }
        }
    }

    /// Off unless set.
    boolean isOn(UUID category, YearMonth month) {
        Boolean ofMonth = alone.getOrDefault(category, Map.of()).get(month);
        if (ofMonth != null) {
            return ofMonth;
        }
        NavigableMap<YearMonth, Boolean> changes = onward.get(category);
        Map.Entry<YearMonth, Boolean> last = changes == null ? null : changes.floorEntry(month);
        return last != null && last.getValue();
    }
}
