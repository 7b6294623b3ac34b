package farthing.backend.formats;

import java.time.LocalDate;

/// The balance at the end of a day, according to the bank.
///
/// @param amountMinor in minor units of the account's currency; debt is negative
public record StatementBalance(LocalDate date, long amountMinor) {}
