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

/// Runs work in one database transaction, as the role that row-level security binds. The only place
/// that opens a connection, and the only one that tries again.
@ApplicationScoped
public class Database {

    private static final int ATTEMPTS = 4;

    private final AgroalDataSource connections;
    private final DefaultConfiguration configuration;

    Database(AgroalDataSource connections) {
        this.connections = connections;
        this.configuration = Dialect.configuration();
    }

    /// Runs `work` in a transaction of its own and commits. Tries again, from the start, where
    /// PostgreSQL ended it for the sake of another (deadlock, serialization); so `work` must have
    /// no effect but on the database.
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

    /// Runs `work` in a read-only transaction of its own.
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

    /// Waits from 5 ms to 10, 20, then 30 ms, so that two that collided do not collide again.
    ///
    /// @return whether to go on; not where this thread is asked to end
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
