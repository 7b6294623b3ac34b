package farthing.backend.formats;

import java.util.regex.Pattern;

/// A cell that cannot be what its column holds. The message is a sentence for the person who sees
/// the preview. Has no stack trace: a file may have a million of them.
final class CellProblem extends Exception {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 40;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t\r]]");

    CellProblem(String message) {
        super(message, null, false, false);
    }

    /// `"31.02.2026" is not a date`
    static CellProblem not(String what, String cell) {
        return of(cell, "is not " + what);
    }

    /// `"99999999999999999" is too large`
    static CellProblem of(String cell, String what) {
        return new CellProblem("\"" + shown(cell) + "\" " + what);
    }

    /// As much of a cell as goes into a sentence, and into the database.
    static String shown(String cell) {
        String shortened =
                cell.codePointCount(0, cell.length()) <= SHOWN
                        ? cell
                        : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
        return printable(shortened);
    }

    /// As much of a text as can be kept.
    ///
    /// @param max characters
    static String cut(String text, int max) {
        String printable = printable(text);
        return printable.codePointCount(0, printable.length()) <= max
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, max - 1)) + "…";
    }

    /// The text without what PostgreSQL takes in no text (NUL, half a character) and a person
    /// cannot read.
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\ufffd");
    }
}
