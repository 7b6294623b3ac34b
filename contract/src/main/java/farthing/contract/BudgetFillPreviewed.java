package farthing.contract;

/// A change that a preview of assigning to many categories showed.
///
/// @param category its id, or that of a credit card's account
/// @param before `before` of the preview
/// @param after `after` of the preview
public record BudgetFillPreviewed(String category, String before, String after) {}
