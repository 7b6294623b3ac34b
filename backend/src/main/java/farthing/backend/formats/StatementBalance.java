package farthing.backend.formats;

import java.time.LocalDate;

/// What a bank says was on the account at the end of a day.
///
/// @param amountMinor in minor units of the account's currency; what is owed is negative
public record StatementBalance(LocalDate date, long amountMinor) {}
