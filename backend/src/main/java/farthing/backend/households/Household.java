package farthing.backend.households;

import java.util.Currency;
import java.util.UUID;

/// The people who share one set of books.
///
/// @param name at most 100 characters
/// @param currency its overview is in
/// @param locale one of [Locales#SUPPORTED]
/// @param version 1 when opened, one more with each edit
public record Household(UUID id, String name, Currency currency, String locale, long version) {}
