package farthing.backend.formats;

import farthing.contract.Limits;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parsed line of a bank file. Accounts, categories and tags are names from the file, not yet
/// matched with the household's.
///
/// @param number in the file; the first data line is 1
/// @param account name of its account; null for the account that the file is imported into
/// @param date null only if the line has an error
/// @param amountMinor in minor units of the account's currency, negative for money out; null only
///   if the line has an error
/// @param payee empty for none
/// @param notes empty for none
/// @param category name; empty for none
/// @param tags names
/// @param splits parts of the amount; they add up to it. Empty if the line is not split
/// @param transferTo name of the other account of a transfer; null if the line is not a transfer
/// @param externalId the bank's own id; null for none
/// @param problem the error of the line, as a sentence; null if it has none
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

    /// This line with a problem.
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

    /// This line with a problem, for texts that exceed the limits: payee and notes are shortened,
    /// tags and splits are dropped.
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

    /// A split of a line.
    ///
    /// @param category name; empty for none
    public record Split(String category, long amountMinor, String notes) {}
}
