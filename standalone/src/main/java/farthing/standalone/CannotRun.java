package farthing.standalone;

/// Why a command did not do its work. The message is one line that tells a person what to do.
final class CannotRun extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }

    CannotRun(String message, Throwable cause) {
        super(message, cause);
    }

    /// What the driver says of a refused statement has more lines than the first: positions, and
    /// places in PostgreSQL's sources.
    static CannotRun because(String what, Exception failure) {
        String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new CannotRun(what + ": " + why, failure);
    }
}
