package farthing.contract;

import java.util.List;

/// A year of the budget: what was planned for each category in each month, and what happened.
///
/// @param year 2026
/// @param currency of all amounts
/// @param months 2026-01 to 2026-12; all lists of figures are in this order
/// @param groups those with expense categories
/// @param expenses of all expense categories together
/// @param incomes the income categories
/// @param income of all income categories together
/// @param uncategorised on accounts on budget; in no figure until it gets a category
/// @param uncounted what moved in currencies without a rate, for each currency
/// @param balances at the end of each month, expected ones from the current month on
public record BudgetYearResponse(
        int year,
        String currency,
        List<String> months,
        List<BudgetYearGroupResponse> groups,
        BudgetYearSumResponse expenses,
        List<BudgetYearCategoryResponse> incomes,
        BudgetYearSumResponse income,
        String uncategorised,
        List<UncountedResponse> uncounted,
        List<BudgetBalanceResponse> balances) {}
