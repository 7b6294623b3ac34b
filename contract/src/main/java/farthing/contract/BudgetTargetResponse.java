package farthing.contract;

import org.jspecify.annotations.Nullable;

/// What the targets of a category need in a month of the budget.
///
/// @param kind of the first target, see [TargetTerms]
/// @param count number of targets
/// @param needed what all targets need in the month
/// @param underfunded how much of it is not assigned
/// @param progress how much of it is assigned, 0–100 percent; what a refill carries counts as
///   assigned; 100 if nothing is needed
/// @param due the next date of a `balance` that needs money; null if there is none
/// @param snoozed whether this month ignores the targets
public record BudgetTargetResponse(
        String kind,
        int count,
        String needed,
        String underfunded,
        int progress,
        @Nullable String due,
        boolean snoozed) {}
