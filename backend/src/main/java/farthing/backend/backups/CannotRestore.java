package farthing.backend.backups;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A backup was not restored, and nothing was changed. The message is one line for the operator.
public final class CannotRestore extends Exception {

    private static final long serialVersionUID = 1;

    CannotRestore(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static CannotRestore damaged(Path file, String how) {
        return new CannotRestore("The backup " + file + " is damaged: " + how, null);
    }

    static CannotRestore because(SQLException failure) {
        // lock_not_available
        return new CannotRestore(
                "55P03".equals(failure.getSQLState())
                        ? "The database is in use: stop the programs that use it"
                        : "The backup cannot be restored: " + Reasons.of(failure),
                failure);
    }
}
