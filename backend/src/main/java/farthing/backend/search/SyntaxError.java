package farthing.backend.search;

import farthing.backend.problems.Fields;
import farthing.backend.problems.Words;
import java.util.stream.Collectors;

/// A search that cannot be read.
final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1;

    /// What is wrong. The word of a constant is the `reason` in the API.
    enum Reason {
        QUOTE_NOT_CLOSED("This quote is not closed"),
        QUOTES_EMPTY("The quotes are empty"),
        PARENTHESIS_NOT_CLOSED("This parenthesis is not closed"),
        PARENTHESIS_NOT_OPENED("This parenthesis was not opened"),
        TERM_MISSING("A search term is missing here"),
        OR_INCOMPLETE("\"or\" needs a term on both sides"),
        VALUE_MISSING("Write a value directly after the colon"),
        UNKNOWN_KEY(
                "Unknown key. Use one of: "
                        + TermKey.WORDS.all().keySet().stream()
                                .filter(word -> !word.equals(Words.word(TermKey.WORD)))
                                .collect(Collectors.joining(", "))
                        + ". Put a text that contains a colon in quotes"),
        UNKNOWN_ACCOUNT("Unknown account"),
        UNKNOWN_CATEGORY("Unknown category"),
        UNKNOWN_TAG("Unknown tag"),
        NOT_AN_AMOUNT("Write an amount such as 50, >50, <=12.30, 10..20 or <-50"),
        NOT_A_DATE(
                "Write a date such as 2026-05-31, 2026-05, 2026, 2026-01..2026-03, today,"
                        + " yesterday, this-week, last-week, this-month, last-month, this-year or"
                        + " last-year"),
        YEAR_OUT_OF_RANGE(Fields.YEAR_OUT_OF_RANGE),
        RANGE_REVERSED("The range must begin with the smaller value"),
        UNKNOWN_STATE("Use one of: cleared, pending, reconciled, split, transfer, uncategorised"),
        UNKNOWN_PROPERTY("Use has:notes"),
        NO_ATTACHMENTS("Transactions cannot have attachments yet");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    private final Reason reason;
    private final transient Place place;

    SyntaxError(Reason reason, Place place) {
        super(reason.message, null, false, false);
        this.reason = reason;
        this.place = place;
    }

    /// `quote-not-closed`
    String reason() {
        return Words.word(reason);
    }

    Place place() {
        return place;
    }
}
