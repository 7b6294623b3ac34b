package farthing.contract;

import java.util.List;

/// The expense categories of a group in a year of the budget, and their sums.
///
/// @param group its id
/// @param months the sums of each month
/// @param year the sums of the year
public record BudgetYearGroupResponse(
        String group,
        String name,
        List<BudgetYearFiguresResponse> months,
        BudgetYearFiguresResponse year,
        List<BudgetYearCategoryResponse> categories) {}
