package farthing.contract;

/// The people who share one set of books.
///
/// @param currency ISO 4217, the currency its overview is in
/// @param locale a BCP 47 tag
/// @param version one more with each edit; also the `ETag`
public record HouseholdResponse(
        String id, String name, String currency, String locale, long version) {}
