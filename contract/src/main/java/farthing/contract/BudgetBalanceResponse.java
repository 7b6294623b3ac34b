package farthing.contract;

/// What the accounts on budget hold at the end of a month, without credit cards that have an
/// envelope for their payment.
///
/// @param month 2026-11
/// @param expected whether the month has not ended. The balance then assumes at least the planned
///   income and the planned spending
public record BudgetBalanceResponse(String month, String balance, boolean expected) {}
