package farthing.backend.households;

import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;

/// A household: people who share accounts and transactions.
///
/// @param name at most 100 characters
/// @param currency default currency of accounts and reports
/// @param locale one of [Locales#SUPPORTED]
/// @param timeZone decides which day is today
/// @param monthStartDay the day on which a month begins, 1–28
/// @param version 1 at first; each edit adds one
public record Household(
        UUID id,
        String name,
        Currency currency,
        String locale,
        ZoneId timeZone,
        int monthStartDay,
        BudgetMode budgetMode,
        long version) {}
