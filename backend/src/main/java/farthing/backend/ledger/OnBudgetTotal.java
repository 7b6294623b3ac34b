package farthing.backend.ledger;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the postings of one kind in the household's currency add up to in one month, of those that
/// are on budget.
///
/// @param category null unless the kind is [PostingKind#CATEGORY]
/// @param minor as the postings have it: spending is positive, income negative
public record OnBudgetTotal(
        YearMonth month, PostingKind kind, @Nullable UUID category, long minor) {}
