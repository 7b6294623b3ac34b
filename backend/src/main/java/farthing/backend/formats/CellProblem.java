package farthing.backend.formats;

import java.util.regex.Pattern;

/// A cell has an invalid value. The message is a sentence for the user who sees the preview. The
/// exception has no stack trace, because a file may have a million invalid cells.
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

    /// The cell shortened for a message and without unprintable characters.
    static String shown(String cell) {
        String shortened =
                cell.codePointCount(0, cell.length()) <= SHOWN
                        ? cell
                        : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
        return printable(shortened);
    }

    /// The text shortened to a length and without unprintable characters.
    ///
    /// @param max maximum number of characters
    static String cut(String text, int max) {
        String printable = printable(text);
        return printable.codePointCount(0, printable.length()) <= max
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, max - 1)) + "…";
    }

    /// Replaces characters that PostgreSQL cannot store (NUL, unpaired surrogates) or that people
    /// cannot read (control characters).
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\ufffd");
    }
}
