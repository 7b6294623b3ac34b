package farthing.contract;

import java.util.List;

/// Assets and liabilities of the household at the end of each month, from stored totals.
///
/// @param currency of every figure; choose another with `?currency=`
/// @param currencies the currencies of all accounts with postings
public record NetWorthResponse(
        String currency, List<String> currencies, List<NetWorthMonthResponse> months) {}
