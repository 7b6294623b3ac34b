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
}
