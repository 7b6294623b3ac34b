package farthing.backend.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a file, with ids of the household's accounts and categories.
///
/// @param number in the file; the first data line is 1
/// @param account id of its account
/// @param date null only if the line has an error
/// @param amountMinor in minor units of the account's currency, negative for money out; null only
///   if the line has an error
/// @param category id; null if uncategorised
/// @param parts tags and splits; null if it has neither, as nearly all lines
/// @param transferTo id of the other account of a transfer
/// @param problem the error of the line; null if it has none
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

    /// Tags and splits, which few lines have. Stored as JSON.
    ///
    /// @param tags names
    /// @param splits parts of the amount; they add up to it
    public record Parts(List<String> tags, List<StagedSplit> splits) {
        public Parts {
            tags = List.copyOf(tags);
            splits = List.copyOf(splits);
        }
    }

    /// A split of a line.
    ///
    /// @param category id; null if uncategorised
    /// @param amount in minor units, negative for money out
    public record StagedSplit(@Nullable UUID category, long amount, String notes) {}
}
