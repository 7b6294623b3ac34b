package farthing.standalone;

/// A command failed. The message is one line that tells the user what to do.
final class CannotRun extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }

    CannotRun(String message, Throwable cause) {
        super(message, cause);
    }

    /// Uses only the first line of the cause's message: the other lines of the JDBC driver have
    /// positions in the statement and in PostgreSQL's sources.
    static CannotRun because(String what, Exception failure) {
        String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new CannotRun(what + ": " + why, failure);
    }
}
