package farthing.contract;

import java.util.List;

/// A month of the budget. `readyToAssign` is `fromLast` + `income` + `openingBalances` +
/// `transfers` + `overspent` − `assigned` − `held`.
///
/// @param month 2026-11
/// @param currency of all amounts but those of `uncounted`
/// @param fromLast ready to assign and held at the end of the last month
/// @param openingBalances of accounts on budget that were opened in the month
/// @param transfers between accounts on budget and others; negative where more left the budget
/// @param overspent in the last month and not carried over; zero or negative
/// @param held for the next month
/// @param heldByHand whether a person set that amount
/// @param activity of all expense categories; negative where money was spent
/// @param available in all expense categories
/// @param uncategorised on budget and without a category; it counts once it has one
/// @param underfunded what the targets of categories that are not hidden still need
/// @param groups those with expense categories
/// @param incomes the income categories
/// @param uncounted what moved on accounts on budget in other currencies
public record BudgetResponse(
        String month,
        String currency,
        String readyToAssign,
        String fromLast,
        String income,
        String openingBalances,
        String transfers,
        String overspent,
        String assigned,
        String held,
        boolean heldByHand,
        String activity,
        String available,
        String uncategorised,
        String notes,
        String underfunded,
        List<BudgetGroupResponse> groups,
        List<BudgetIncomeResponse> incomes,
        List<UncountedResponse> uncounted) {}
