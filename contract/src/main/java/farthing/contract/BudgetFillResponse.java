package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What assigning to many categories at once changes.
///
/// @param months number of months in the averages and sums: fewer than requested if the budget
///   began later
/// @param readyToAssign before the change; absent in tracking mode
/// @param readyToAssignAfter after it; absent in tracking mode
/// @param changes only categories whose amount changes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetFillResponse(
        String month,
        String currency,
        int months,
        @Nullable String readyToAssign,
        @Nullable String readyToAssignAfter,
        List<BudgetFillChangeResponse> changes) {}
