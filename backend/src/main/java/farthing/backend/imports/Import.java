package farthing.backend.imports;

import farthing.backend.formats.StatementBalance;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file brought in.
///
/// @param account it was imported into
/// @param accounts that its lines are on, and the other accounts of its transfers
/// @param fileName as the sender had it
/// @param reading how the file was understood, as JSON of the API
/// @param balance the last that the file states; null where it states none
/// @param listed whether a person said which rows to take; else it takes those that are new
/// @param booked transactions it booked; 0 unless it is accepted
/// @param version 1 when previewed, one more each time it is accepted or taken back
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
        long booked,
        long version,
        Instant createdAt) {

    /// Nobody edits one transaction as often between two acceptances.
    private static final long MOST_EDITS = 1_000_000;

    /// This import after it was accepted or taken back.
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

    /// The version that its transactions are booked in: 1 the first time, then above any that one
    /// of them ever had.
    ///
    /// @param accepted the version of the import as it is accepted
    static long bookedIn(long accepted) {
        return 1 + (accepted - 2) * MOST_EDITS;
    }

    /// The accounts of an import.
    ///
    /// @param lines ids of those that its lines are on
    /// @param transfers ids of the other accounts of its transfers
    record Touched(Set<UUID> lines, Set<UUID> transfers) {
        Touched {
            lines = Set.copyOf(lines);
            transfers = Set.copyOf(transfers);
        }
    }

    /// How many rows there are of each status.
    record Counts(long fresh, long duplicate, long conflict, long error) {}
}
