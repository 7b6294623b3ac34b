package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Replaces all targets of an expense category.
///
/// @param cap assigning to targets stops when carried and assigned money reach it; no cap if left
///   out
/// @param targets at most eight; none if left out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetsRequest(
        @Nullable @JsonDeserialize(using = AmountJson.class) String cap,
        @Nullable List<TargetTerms> targets) {}
