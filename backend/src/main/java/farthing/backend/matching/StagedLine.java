package farthing.backend.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a file in terms of the household: what it would book.
///
/// @param number in the file; the first line of data is 1
/// @param account id of the account it is on
/// @param date null only where the line is at fault
/// @param amountMinor as the account sees it, in minor units of its currency; null only where the
///   line is at fault
/// @param category id; null for uncategorised
/// @param parts tags and splits; null for neither, as with nearly all lines
/// @param transferTo id of the other account of a transfer
/// @param problem what is wrong with the line; null where nothing is
public record StagedLine(
        int number,
        UUID account,
        @Nullable LocalDate date,
        @Nullable Long amountMinor,
        String payee,
        String notes,
        @Nullable UUID category,
        @Nullable Parts parts,
        @Nullable UUID transferTo,
        @Nullable String externalId,
        @Nullable String problem) {

    /// What only few lines have. Stored as JSON.
    ///
    /// @param tags names
    /// @param splits they add up to the amount
    public record Parts(List<String> tags, List<Split> splits) {
        public Parts {
            tags = List.copyOf(tags);
            splits = List.copyOf(splits);
        }
    }

    /// A part of the amount.
    ///
    /// @param category id; null for uncategorised
    /// @param amount as the account sees it, in minor units
    public record Split(@Nullable UUID category, long amount, String notes) {}
}
