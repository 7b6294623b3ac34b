package farthing.contract;

/// Assets and liabilities at the end of a month.
///
/// @param month 2026-11
/// @param assets sum of the positive balances
/// @param liabilities sum of the negative balances, as a positive number
/// @param net assets minus liabilities
public record NetWorthMonthResponse(String month, String assets, String liabilities, String net) {}
