package farthing.contract;

import java.util.List;

/// Income and expense by month and category, from stored totals.
///
/// @param currency of every figure; choose another with `?currency=`
/// @param currencies all currencies with figures in the period
public record OverviewResponse(
        String currency, List<String> currencies, List<OverviewMonthResponse> months) {}
