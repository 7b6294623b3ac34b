package farthing.backend.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Classifies failures of the database by their SQLSTATE (PostgreSQL manual, appendix A).
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /// Serialization failure (40001) or deadlock (40P01): the transaction can be repeated.
    public static boolean mayBeTriedAgain(Throwable failure) {
        String state = state(failure).orElse("");
        return state.equals("40001") || state.equals("40P01");
    }

    /// The database is unavailable: connection failure (08), insufficient resources (53), operator
    /// intervention (57), or no connection became free in time (no SQLSTATE).
    public static boolean isOutage(Throwable failure) {
        Optional<SQLException> cause = sqlException(failure);
        return cause.isPresent()
                && state(failure)
                        .map(s -> s.startsWith("08") || s.startsWith("53") || s.startsWith("57"))
                        .orElse(true);
    }

    /// Numeric value out of range (22003): a total would become too large.
    public static boolean isOutOfRange(Throwable failure) {
        return state(failure).orElse("").equals("22003");
    }

    /// Insufficient privilege (42501).
    public static boolean isForbidden(Throwable failure) {
        return state(failure).orElse("").equals("42501");
    }

    /// The name of the violated constraint (class 23); empty if no constraint was violated.
    public static Optional<String> constraint(Throwable failure) {
        return sqlException(failure)
                .filter(PSQLException.class::isInstance)
                .map(e -> ((PSQLException) e).getServerErrorMessage())
                .map(message -> message.getConstraint());
    }

    private static Optional<String> state(Throwable failure) {
        return sqlException(failure).map(SQLException::getSQLState);
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof SQLException found) {
                return Optional.of(found);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
