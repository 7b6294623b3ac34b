package farthing.contract;

import org.jspecify.annotations.Nullable;

/// @param notes for a month of the budget, at most 2,000 characters; removed if empty
public record BudgetNotesRequest(@Nullable @Limit(Limits.NOTES) String notes) {}
