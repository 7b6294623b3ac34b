package farthing.contract;

/// What has no category, of all months.
///
/// @param count of postings in all currencies
/// @param amount of those in the household's currency: what came in, less what was spent
public record UncategorisedResponse(long count, String amount) {}
