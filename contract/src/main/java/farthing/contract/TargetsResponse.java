package farthing.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The targets of an expense category.
///
/// @param category its id
/// @param currency of all amounts
/// @param cap assigning to targets stops when carried and assigned money reach it; null for no cap
public record TargetsResponse(
        String category,
        String name,
        String currency,
        @Nullable String cap,
        List<TargetTerms> targets) {}
