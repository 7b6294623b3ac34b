package farthing.contract;

/// What targets need and is not assigned. Hidden categories do not count.
///
/// @param count of the categories that need it
/// @param amount zero or positive
public record UnderfundedResponse(long count, String amount) {}
