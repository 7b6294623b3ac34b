package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Why a target needs its amount in a month.
///
/// @param terms the target
/// @param carried of `balance` and `refill`: the carried money that counts for the target; negative
///   if the category was overspent
/// @param months of `balance`: in how many equal shares what is missing is assigned, this month's
///   included
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetNeedResponse(
        TargetTerms terms, @Nullable String carried, @Nullable Long months) {}
