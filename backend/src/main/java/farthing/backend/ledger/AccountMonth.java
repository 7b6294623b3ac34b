package farthing.backend.ledger;

import farthing.money.Money;
import java.time.YearMonth;
import java.util.UUID;

/// What the postings of one month add up to on an account. The first month of a period also has all
/// that came before it.
public record AccountMonth(UUID account, YearMonth month, Money amount) {}
