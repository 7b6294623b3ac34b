package farthing.backend.formats;

import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Validates lines of all formats against the limits of the data model.
public final class LineLimits {

    private LineLimits() {}

    /// Returns the line; with a problem if it exceeds a limit.
    public static StatementLine checked(StatementLine line) {
        @Nullable String text = textProblem(line);
        if (text != null) {
            return line.withoutTexts(line.problem() == null ? text : line.problem());
        }
        if (line.problem() != null) {
            return line;
        }
        @Nullable String problem = amountProblem(line);
        return problem == null ? line : line.with(problem);
    }

    private static @Nullable String textProblem(StatementLine line) {
        @Nullable String problem = problem("payee", line.payee(), Limits.PAYEE);
        if (problem == null) {
            problem = problem("notes", line.notes(), Limits.NOTES);
        }
        if (problem == null && line.externalId() != null) {
            problem = problem("external id", line.externalId(), Limits.EXTERNAL_ID);
        }
        return problem == null ? partsProblem(line) : problem;
    }

    private static @Nullable String partsProblem(StatementLine line) {
        if (line.tags().size() > Limits.TAGS) {
            return "A transaction has at most " + Limits.TAGS + " tags";
        }
        if (line.tags().stream().anyMatch(String::isBlank)) {
            return "A tag must not be empty";
        }
        for (String tag : line.tags()) {
            @Nullable String problem = problem("tag", tag, Limits.TAG);
            if (problem != null) {
                return problem;
            }
        }
        for (StatementLine.Split split : line.splits()) {
            @Nullable String problem =
                    problem("notes of a split", split.notes(), Limits.SPLIT_NOTES);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String problem(String what, String text, int max) {
        @Nullable String problem = Fields.fault(text, max);
        return problem == null ? null : "The " + what + ": " + problem;
    }

    private static @Nullable String amountProblem(StatementLine line) {
        Predicate<@Nullable Long> tooLarge =
                amount ->
                        amount != null
                                && (amount > Limits.AMOUNT_MINOR || amount < -Limits.AMOUNT_MINOR);
        if (tooLarge.test(line.amountMinor())
                || line.splits().stream().anyMatch(each -> tooLarge.test(each.amountMinor()))) {
            return "The amount is too large";
        }
        if (line.date() != null && !Fields.isInRange(line.date())) {
            return Fields.YEAR_OUT_OF_RANGE;
        }
        if (line.splits().isEmpty() || line.amountMinor() == null) {
            return null;
        }
        if (line.transferTo() != null) {
            return "A transfer cannot have splits";
        }
        if (line.splits().size() > Limits.SPLITS) {
            return "A transaction has at most " + Limits.SPLITS + " splits";
        }
        long sum = line.splits().stream().mapToLong(StatementLine.Split::amountMinor).sum();
        return sum == line.amountMinor() ? null : "The splits do not add up to the amount";
    }
}
