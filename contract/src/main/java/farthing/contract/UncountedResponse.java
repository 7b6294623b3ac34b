package farthing.contract;

/// An amount that the budget does not count, because its currency has no rate.
public record UncountedResponse(String currency, String amount) {}
