package farthing.contract;

/// What was planned for a month, and what happened. Money spent is positive in `plannedExpenses`
/// and `expenses`.
///
/// @param plannedSaved `plannedIncome` − `plannedExpenses`
/// @param saved `income` − `expenses`
public record BudgetTrackingResponse(
        String plannedIncome,
        String income,
        String plannedExpenses,
        String expenses,
        String plannedSaved,
        String saved) {}
