package farthing.backend.ledger;

import farthing.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which transactions; null takes all.
///
/// @param from first date
/// @param until last date
/// @param account either side of a transfer
/// @param uncategorised only those with a part that has no category; excludes `category`
/// @param min least amount of the first posting, as its account sees it; those in another currency
///   are left out
/// @param max greatest, in the same way
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
        @Nullable Money min,
        @Nullable Money max,
        @Nullable String text) {

    public static final TransactionFilter ALL =
            new TransactionFilter(null, null, null, null, null, null, null, null, null, null, null);

    /// All that an account has a part in.
    public static TransactionFilter ofAccount(UUID account) {
        return new TransactionFilter(
                null, null, account, null, null, null, null, null, null, null, null);
    }
}
