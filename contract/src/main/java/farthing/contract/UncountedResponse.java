package farthing.contract;

/// An amount that the budget does not count, because its currency has no rate.
///
/// @param amount what came in minus what went out; zero where both are the same
public record UncountedResponse(String currency, String amount) {}
