package farthing.backend.imports;

/// A cell that cannot be what its column holds. The message is a sentence for the person who sees
/// the preview. Has no stack trace: a file may have a million of them.
final class CellProblem extends Exception {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 40;

    CellProblem(String message) {
        super(message, null, false, false);
    }

    /// `"31.02.2026" is not a date`
    static CellProblem not(String what, String cell) {
        return new CellProblem("\"" + shortened(cell) + "\" is not " + what);
    }

    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= SHOWN
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
