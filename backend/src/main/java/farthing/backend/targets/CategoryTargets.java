package farthing.backend.targets;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The targets of an expense category.
///
/// @param category its id
/// @param targets at most eight, in their order
/// @param cap assigning to targets fills the envelope no further, in minor units; null for no cap
/// @param version 0 where there were never targets, one more with each edit
public record CategoryTargets(
        UUID category, List<Target> targets, @Nullable Long cap, long version) {

    static CategoryTargets none(UUID category) {
        return new CategoryTargets(category, List.of(), null, 0);
    }

    CategoryTargets withVersion(long number) {
        return new CategoryTargets(category, targets, cap, number);
    }

    /// How many months before a month must be known to find what all of these need.
    public static int lookBack(Collection<CategoryTargets> all) {
        return all.stream()
                .flatMap(each -> each.targets().stream())
                .mapToInt(Target::lookBack)
                .max()
                .orElse(0);
    }
}
