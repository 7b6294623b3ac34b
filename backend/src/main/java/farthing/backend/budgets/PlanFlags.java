package farthing.backend.budgets;

import farthing.backend.budgets.CategoryPlan.Flag;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// One flag of each category in each month. A flag for a single month takes precedence over one
/// that was set onward.
final class PlanFlags {

    private final Map<UUID, NavigableMap<YearMonth, Boolean>> onward = new HashMap<>();
    private final Map<UUID, Map<YearMonth, Boolean>> alone = new HashMap<>();

    /// @param plans in any order; those without flags do not matter
    /// @param which flag of a plan
    PlanFlags(Collection<CategoryPlan> plans, Function<CategoryPlan, Flag> which) {
        for (CategoryPlan plan : plans) {
            Flag flag = which.apply(plan);
            if (flag.alone() != null) {
                alone.computeIfAbsent(plan.category(), key -> new HashMap<>())
                        .put(plan.month(), flag.alone());
            }
            if (flag.onward() != null) {
                onward.computeIfAbsent(plan.category(), key -> new TreeMap<>())
                        .put(plan.month(), flag.onward());
            }
        }
    }

    /// Off if never set.
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
