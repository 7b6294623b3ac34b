package farthing.backend.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/// Runs work in a database transaction, as a role that row-level security restricts. This is the
/// only class that opens connections and retries transactions.
@ApplicationScoped
public class Database {

    private static final int ATTEMPTS = 4;

    private final AgroalDataSource connections;
    private final DefaultConfiguration configuration;

    Database(AgroalDataSource connections) {
        this.connections = connections;
        this.configuration = Dialect.configuration();
    }

    /// Runs `work` in its own transaction and commits. After a deadlock or serialization failure it
    /// runs `work` again, up to four times in all, so `work` must have no effects outside the
    /// database.
    public <T> T write(Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, false);
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !DatabaseFailure.mayBeTriedAgain(e)) {
                    throw e;
                }
                if (!pause(attempt)) {
                    throw e;
                }
            }
        }
    }

    /// Runs `work` in its own read-only transaction.
    public <T> T read(Function<DSLContext, T> work) {
        return once(work, true);
    }

    private <T> T once(Function<DSLContext, T> work, boolean readOnly) {
        try (Connection connection = connections.getConnection()) {
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(false);
            try {
                T result = work.apply(DSL.using(configuration.derive(connection)));
                connection.commit();
                return result;
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// Waits a random time from 5 ms up to 10, 20, then 30 ms, so that two transactions that
    /// collided do not collide again.
    ///
    /// @return false if this thread was interrupted
    private static boolean pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 10L * attempt + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
