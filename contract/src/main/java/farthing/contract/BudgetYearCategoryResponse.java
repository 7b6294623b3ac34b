package farthing.contract;

import java.util.List;

/// A category in a year of the budget.
///
/// @param category its id
/// @param months its figures in each month
/// @param year the sums of its months
public record BudgetYearCategoryResponse(
        String category,
        String name,
        boolean hidden,
        List<BudgetYearFiguresResponse> months,
        BudgetYearFiguresResponse year) {}
