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

    /// The same targets for another category.
    CategoryTargets of(UUID other) {
        return new CategoryTargets(other, targets, cap, version);
    }

    /// Whether there is neither a target nor a cap.
    boolean isEmpty() {
        return targets.isEmpty() && cap == null;
    }

    /// Whether a target takes a share of the income of this category.
    boolean names(UUID income) {
        return targets.stream().anyMatch(each -> income.equals(each.income()));
    }

    /// Takes shares of the income of the other category instead of those of the first.
    CategoryTargets naming(UUID income, UUID other) {
        return new CategoryTargets(
                category,
                targets.stream().map(each -> each.naming(income, other)).toList(),
                cap,
                version);
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
