package farthing.contract;

import java.util.List;

/// A month of the budget. `readyToAssign` is `fromLast` + `income` + `openingBalances` +
/// `transfers` + `overspent` + `released` − `assigned` − `held`.
///
/// @param month 2026-11
/// @param currency of all amounts except those of `uncounted`
/// @param fromLast ready to assign or held at the end of the last month
/// @param mode `envelopes` or `tracking`; the response has all figures in both
/// @param openingBalances of accounts on budget that were opened in the month, without credit cards
///   that have a payment envelope
/// @param transfers received from accounts off budget minus sent to them, with gains and losses of
///   exchanges between currencies
/// @param overspent last month's overspending that is not carried; zero or negative
/// @param released last month's money that categories with `releaseUnspent` return
/// @param assigned to all expense categories and cards
/// @param held for the next month
/// @param heldByHand whether a person entered that amount
/// @param activity of all expense categories; negative where money was spent
/// @param available in all expense categories
/// @param overspentOnCredit the part of negative `available` that is owed on credit cards
/// @param uncategorised on accounts on budget; in no other figure until it gets a category
/// @param underfunded what the targets of categories that are not hidden still need
/// @param groups those with expense categories
/// @param incomes the income categories
/// @param cards the credit cards that have an envelope for their payment
/// @param tracking what was planned, and what happened
/// @param uncounted what moved on accounts on budget in currencies without a rate
/// @param uncountedBefore the same for all earlier months; this money is also missing from what was
///   carried into this month
public record BudgetResponse(
        String month,
        String currency,
        String mode,
        String readyToAssign,
        String fromLast,
        String income,
        String openingBalances,
        String transfers,
        String overspent,
        String released,
        String assigned,
        String held,
        boolean heldByHand,
        String activity,
        String available,
        String overspentOnCredit,
        String uncategorised,
        String notes,
        String underfunded,
        List<BudgetGroupResponse> groups,
        List<BudgetIncomeResponse> incomes,
        List<BudgetCardResponse> cards,
        BudgetTrackingResponse tracking,
        List<UncountedResponse> uncounted,
        List<UncountedResponse> uncountedBefore) {}
