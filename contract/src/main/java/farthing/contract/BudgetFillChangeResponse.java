package farthing.contract;

/// What a category was assigned, and what it is assigned after the change.
///
/// @param category its id
public record BudgetFillChangeResponse(String category, String name, String before, String after) {}
