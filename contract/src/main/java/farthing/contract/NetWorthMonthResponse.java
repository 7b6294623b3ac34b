package farthing.contract;

/// At the end of a month.
///
/// @param month 2026-11
/// @param assets the accounts that stand above zero
/// @param liabilities the accounts that stand below zero; positive
/// @param net assets minus liabilities
public record NetWorthMonthResponse(String month, String assets, String liabilities, String net) {}
