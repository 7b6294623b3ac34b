package farthing.contract;

/// What is assigned to a category, or planned in tracking mode, before and after the change.
///
/// @param category its id
public record BudgetFillChangeResponse(String category, String name, String before, String after) {}
