package farthing.backend.targets;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The targets of an expense category.
///
/// @param category its id
/// @param targets at most eight, in their order
/// @param cap assigning to targets stops when carried and assigned money together reach it, in
///   minor units; null for no cap
/// @param version 0 if there were never targets; each edit adds 1
public record CategoryTargets(
        UUID category, List<Target> targets, @Nullable Long cap, long version) {

    static CategoryTargets none(UUID category) {
        return new CategoryTargets(category, List.of(), null, 0);
    }

    CategoryTargets withVersion(long number) {
        return new CategoryTargets(category, targets, cap, number);
    }

    /// How many earlier months are needed to compute what all of these need in a month.
    public static int lookBack(Collection<CategoryTargets> all) {
        return all.stream()
                .flatMap(each -> each.targets().stream())
                .mapToInt(Target::lookBack)
                .max()
                .orElse(0);
    }
}
