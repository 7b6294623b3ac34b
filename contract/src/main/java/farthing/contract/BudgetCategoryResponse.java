package farthing.contract;

import org.jspecify.annotations.Nullable;

/// An expense category in a month of the budget. `available` is `carried` + `assigned` +
/// `activity`.
///
/// @param category its id
/// @param carried from the last month
/// @param planned in tracking mode: the spending expected
/// @param activity negative where money was spent
/// @param carryOverspending whether a negative `available` stays with the category in the next
///   month
/// @param overspentOnCredit the part of a negative `available` that is owed on credit cards
/// @param releaseUnspent whether what is left returns to ready to assign in the next month
/// @param notes for the category in this month
/// @param target what its targets need; null if it has none
public record BudgetCategoryResponse(
        String category,
        String name,
        boolean hidden,
        String carried,
        String assigned,
        String planned,
        String activity,
        String available,
        String overspentOnCredit,
        boolean carryOverspending,
        boolean releaseUnspent,
        String notes,
        @Nullable BudgetTargetResponse target) {}
