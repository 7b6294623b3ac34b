package farthing.backend.database;

import org.jspecify.annotations.Nullable;

/// The database could not be brought to this release's schema. The message is one line that tells
/// the operator why.
public final class CannotMigrate extends Exception {

    private static final long serialVersionUID = 1;

    CannotMigrate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
