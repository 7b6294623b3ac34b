package farthing.contract;

import java.util.List;

/// What the household owns and owes at the end of each month, from stored totals.
///
/// @param currency of every figure; other currencies of the household by `?currency=`
/// @param currencies all that there are accounts with postings in
public record NetWorthResponse(
        String currency, List<String> currencies, List<NetWorthMonthResponse> months) {}
