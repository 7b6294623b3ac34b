package farthing.backend.ledger;

import farthing.money.Money;
import java.time.YearMonth;
import java.util.UUID;

/// The sum of an account's postings in one month. The first month of a period also includes all
/// earlier months.
public record AccountMonth(UUID account, YearMonth month, Money amount) {}
