package farthing.backend.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which transactions; null takes all.
///
/// @param from first date
/// @param until last date
/// @param account either side of a transfer
/// @param uncategorised only those with a part that has no category; excludes `category`
/// @param minMinor least amount of the first posting, as its account sees it, in minor units
/// @param text contained in payee or notes, whatever its case
public record TransactionFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID account,
        @Nullable UUID category,
        @Nullable Boolean uncategorised,
        @Nullable UUID payee,
        @Nullable String tag,
        @Nullable Status status,
        @Nullable Long minMinor,
        @Nullable Long maxMinor,
        @Nullable String text) {

    public static final TransactionFilter ALL =
            new TransactionFilter(null, null, null, null, null, null, null, null, null, null, null);

    /// All that an account has a part in.
    public static TransactionFilter ofAccount(UUID account) {
        return new TransactionFilter(
                null, null, account, null, null, null, null, null, null, null, null);
    }
}
