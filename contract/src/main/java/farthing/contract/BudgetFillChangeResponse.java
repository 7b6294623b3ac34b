package farthing.contract;

/// What is assigned to a category, or planned in tracking mode, before and after the change.
///
/// @param category its id, or that of a credit card's account
public record BudgetFillChangeResponse(String category, String name, String before, String after) {}
