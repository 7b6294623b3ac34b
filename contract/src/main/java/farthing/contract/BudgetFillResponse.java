package farthing.contract;

import java.util.List;

/// What assigning to many categories at once changes.
///
/// @param months how many months the averages and sums are of: those that were asked for, as far as
///   the budget goes back
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
