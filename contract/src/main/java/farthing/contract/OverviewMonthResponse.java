package farthing.contract;

import java.util.List;

/// @param month 2026-11
/// @param expense positive
/// @param net income minus expense
public record OverviewMonthResponse(
        String month,
        String income,
        String expense,
        String net,
        List<CategoryTotalResponse> categories) {}
