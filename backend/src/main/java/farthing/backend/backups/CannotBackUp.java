package farthing.backend.backups;

import farthing.backend.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// No backup was made, and no file is left behind. The message is one line for the operator.
public final class CannotBackUp extends Exception {

    private static final long serialVersionUID = 1;

    CannotBackUp(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static CannotBackUp because(Path file, IOException failure) {
        return new CannotBackUp(
                "The backup " + file + " cannot be written: " + Reasons.of(failure), failure);
    }

    static CannotBackUp because(SQLException failure) {
        return new CannotBackUp(
                DatabaseFailure.isForbidden(failure)
                        ? "Only the database user who owns the tables can make a backup: "
                                + Reasons.of(failure)
                        : "The database cannot be read: " + Reasons.of(failure),
                failure);
    }
}
