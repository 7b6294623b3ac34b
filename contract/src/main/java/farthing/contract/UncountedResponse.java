package farthing.contract;

/// An amount that the budget does not count, because it is in another currency.
public record UncountedResponse(String currency, String amount) {}
