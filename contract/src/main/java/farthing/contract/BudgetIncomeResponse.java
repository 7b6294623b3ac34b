package farthing.contract;

/// An income category in a month of the budget.
///
/// @param category its id
/// @param planned in tracking mode: the income expected
/// @param activity positive where money came in
/// @param forNextMonth whether it is held for the next month
/// @param notes for the category in this month
public record BudgetIncomeResponse(
        String category,
        String name,
        boolean hidden,
        String planned,
        String activity,
        boolean forNextMonth,
        String notes) {}
