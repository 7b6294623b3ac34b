package farthing.backend.households;

import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;

/// The people who share one set of books.
///
/// @param name at most 100 characters
/// @param currency its overview is in
/// @param locale one of [Locales#SUPPORTED]
/// @param timeZone where its today comes from
/// @param monthStartDay the day on which its month begins, 1–28
/// @param version 1 when opened, one more with each edit
public record Household(
        UUID id,
        String name,
        Currency currency,
        String locale,
        ZoneId timeZone,
        int monthStartDay,
        long version) {}
