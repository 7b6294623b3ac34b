package farthing.contract;

import java.util.List;

/// What categories add up to in a year of the budget.
///
/// @param months the sums of each month
/// @param year the sums of the year
public record BudgetYearSumResponse(
        List<BudgetYearFiguresResponse> months, BudgetYearFiguresResponse year) {}
