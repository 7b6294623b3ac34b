package farthing.contract;

/// A category in a month of the budget. `available` is `budgeted` − `spent`.
///
/// @param category its id
/// @param budgeted carried from the last month plus assigned; in tracking mode, what is planned
/// @param spent negative where more came back
public record BudgetedResponse(
        String category, String name, String budgeted, String spent, String available) {}
