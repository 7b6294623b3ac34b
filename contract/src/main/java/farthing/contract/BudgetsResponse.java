package farthing.contract;

import java.util.List;

/// Months of the budget, oldest first.
public record BudgetsResponse(List<BudgetResponse> months) {}
