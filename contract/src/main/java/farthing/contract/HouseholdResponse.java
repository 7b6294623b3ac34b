package farthing.contract;

/// The people who share one set of books.
///
/// @param currency ISO 4217, the default currency of the overview
/// @param locale a BCP 47 tag
/// @param timeZone an IANA name
/// @param monthStartDay the day on which its month begins, 1–28
/// @param budgetMode `envelopes` or `tracking`
/// @param version incremented by each edit; also the `ETag`
public record HouseholdResponse(
        String id,
        String name,
        String currency,
        String locale,
        String timeZone,
        int monthStartDay,
        String budgetMode,
        long version) {}
