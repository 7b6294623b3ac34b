package farthing.contract;

import java.util.List;

/// The expense categories of a group in a month of the budget, and their sums.
///
/// @param group its id
public record BudgetGroupResponse(
        String group,
        String name,
        String assigned,
        String planned,
        String activity,
        String available,
        List<BudgetCategoryResponse> categories) {}
