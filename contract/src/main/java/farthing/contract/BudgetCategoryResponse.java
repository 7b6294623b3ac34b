package farthing.contract;

import org.jspecify.annotations.Nullable;

/// An expense category in a month of the budget. `available` is `carried` + `assigned` +
/// `activity`.
///
/// @param category its id
/// @param carried from the last month
/// @param activity negative where money was spent
/// @param carryOverspending whether a negative `available` stays with the category in the next
///   month
/// @param notes for the category in this month
/// @param target what its targets need; null if it has none
public record BudgetCategoryResponse(
        String category,
        String name,
        boolean hidden,
        String carried,
        String assigned,
        String activity,
        String available,
        boolean carryOverspending,
        String notes,
        @Nullable BudgetTargetResponse target) {}
