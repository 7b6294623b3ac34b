package farthing.contract;

import java.util.List;

/// What assigning to many categories at once changes.
///
/// @param months number of months in the averages and sums: fewer than requested if the budget
///   began later
/// @param readyToAssign before the change
/// @param readyToAssignAfter after it
/// @param changes only categories whose amount changes
public record BudgetFillResponse(
        String month,
        String currency,
        int months,
        String readyToAssign,
        String readyToAssignAfter,
        List<BudgetFillChangeResponse> changes) {}
