package farthing.backend.imports;

import farthing.backend.formats.StatementBalance;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An imported file.
///
/// @param account id of the account that the file was imported into
/// @param accounts ids of all accounts that its rows affect
/// @param fileName as sent by the client; null if it sent none
/// @param reading detected formats and columns, as JSON of the API
/// @param balance the last balance in the file; null if it states none
/// @param listed true if the request listed the rows to import; false for all new rows
/// @param imported number of transactions it added; 0 unless it is accepted
/// @param version 1 for a preview; each acceptance and each undo adds one
record Import(
        UUID id,
        UUID account,
        Touched accounts,
        String format,
        @Nullable String fileName,
        ImportStatus status,
        String reading,
        @Nullable StatementBalance balance,
        Counts counts,
        boolean listed,
        long imported,
        long version,
        Instant createdAt) {

    /// More edits than a transaction can have between two acceptances.
    private static final long MOST_EDITS = 1_000_000;

    /// This import after it was accepted or undone.
    Import decided(ImportStatus now, Counts nowCounts, boolean nowListed, long nowBooked) {
        return new Import(
                id,
                account,
                accounts,
                format,
                fileName,
                now,
                reading,
                balance,
                nowCounts,
                nowListed,
                nowBooked,
                version + 1,
                createdAt);
    }

    /// The version of the transactions that an acceptance adds. It is 1 the first time, and then
    /// higher than any version that these transactions had before.
    ///
    /// @param accepted version of the import after the acceptance
    static long transactionVersion(long accepted) {
        return 1 + (accepted - 2) * MOST_EDITS;
    }

    /// The accounts that an import affects.
    ///
    /// @param lines ids of the accounts of its rows
    /// @param transfers ids of the other accounts of its transfers
    record Touched(Set<UUID> lines, Set<UUID> transfers) {
        Touched {
            lines = Set.copyOf(lines);
            transfers = Set.copyOf(transfers);
        }
    }

    /// The number of rows of each status.
    record Counts(long fresh, long duplicate, long conflict, long error) {}
}
