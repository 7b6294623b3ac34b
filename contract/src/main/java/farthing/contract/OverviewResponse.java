package farthing.contract;

import java.util.List;

/// Income and expense by month and category, from stored totals.
///
/// @param currency of every figure; other currencies of the household by `?currency=`
/// @param currencies all that the period has figures in
public record OverviewResponse(
        String currency, List<String> currencies, List<OverviewMonthResponse> months) {}
