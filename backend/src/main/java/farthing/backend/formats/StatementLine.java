package farthing.backend.formats;

import farthing.contract.Limits;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a bank file as it was understood. Accounts, categories and tags are the file's own
/// words; what they stand for in the household is not known here.
///
/// @param number in the file; the first line of data is 1
/// @param account the account it is on; null for the account that the file is imported into
/// @param date null only where the line is at fault
/// @param amountMinor as the account sees it, in minor units of its currency; null only where the
///   line is at fault
/// @param payee empty for none
/// @param notes empty for none
/// @param category name; empty for none
/// @param tags names
/// @param splits parts of the amount, which they add up to; none for a line that is not split
/// @param transferTo the other account of a transfer; null where it is none
/// @param externalId the bank's own id; null for none
/// @param problem what is wrong with the line, in a sentence; null where nothing is
public record StatementLine(
        int number,
        @Nullable String account,
        @Nullable LocalDate date,
        @Nullable Long amountMinor,
        String payee,
        String notes,
        String category,
        List<String> tags,
        List<Split> splits,
        @Nullable String transferTo,
        @Nullable String externalId,
        @Nullable String problem) {

    public StatementLine {
        tags = List.copyOf(tags);
        splits = List.copyOf(splits);
    }

    /// This line, which has a problem.
    StatementLine with(String found) {
        return new StatementLine(
                number,
                account,
                date,
                amountMinor,
                payee,
                notes,
                category,
                tags,
                splits,
                transferTo,
                externalId,
                found);
    }

    /// This line, which has a problem and texts that cannot be kept: as much of payee and notes as
    /// can, without tags and splits.
    StatementLine withoutTexts(String found) {
        return new StatementLine(
                number,
                account,
                date,
                amountMinor,
                CellProblem.cut(payee, Limits.PAYEE),
                CellProblem.cut(notes, Limits.NOTES),
                category,
                List.of(),
                List.of(),
                transferTo,
                null,
                found);
    }

    /// A part of a line.
    ///
    /// @param category name; empty for none
    public record Split(String category, long amountMinor, String notes) {}
}
