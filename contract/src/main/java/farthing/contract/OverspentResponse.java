package farthing.contract;

/// An overspent category.
///
/// @param category its id
/// @param amount how much is missing; positive
public record OverspentResponse(String category, String name, String amount) {}
