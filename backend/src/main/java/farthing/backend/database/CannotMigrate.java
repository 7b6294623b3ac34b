package farthing.backend.database;

import org.jspecify.annotations.Nullable;

/// The database could not be migrated to the schema of this release. The message is one line for
/// the operator.
public final class CannotMigrate extends Exception {

    private static final long serialVersionUID = 1;

    CannotMigrate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
