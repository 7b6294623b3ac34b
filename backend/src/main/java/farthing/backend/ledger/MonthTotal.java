package farthing.backend.ledger;

import farthing.money.Money;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the postings of one month add up to, on one category or on none yet.
///
/// @param category null where nobody has said what the money was for
/// @param amount as the postings have it: spending is positive, income negative
/// @param count of postings, 1 or more
public record MonthTotal(
        YearMonth month, PostingKind kind, @Nullable UUID category, Money amount, long count) {}
