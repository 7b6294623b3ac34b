package farthing.contract;

import java.util.List;

/// Months of the budget, oldest first.
///
/// @param balances at the end of each month, expected ones from the current month on
public record BudgetsResponse(List<BudgetResponse> months, List<BudgetBalanceResponse> balances) {}
