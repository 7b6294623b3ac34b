package farthing.backend.ledger;

import farthing.money.Money;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The total of one month for one category, or for uncategorised income or expenses.
///
/// @param category null for uncategorised postings
/// @param amount with the sign of the postings: expenses are positive, income is negative
/// @param count number of postings, at least 1
/// @param onBudget the part of the amount that is on budget, in minor units
public record MonthTotal(
        YearMonth month,
        PostingKind kind,
        @Nullable UUID category,
        Money amount,
        long count,
        long onBudget) {}
