package farthing.backend.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Runs migrations within a database transaction of the caller, who commits or takes all of it
/// back: PostgreSQL's schema changes are transactional. Flyway is given that one connection and
/// cannot end its transaction.
public final class TransactionalMigrations {

    private static final Set<String> NOT_FLYWAYS_TO_CALL =
            Set.of("commit", "rollback", "close", "setAutoCommit", "setReadOnly");

    private final DataSource transaction;

    /// @param connection in a transaction, as the user that owns the tables or will
    public TransactionalMigrations(Connection connection) {
        Connection kept =
                proxy(
                        Connection.class,
                        (self, method, arguments) ->
                                NOT_FLYWAYS_TO_CALL.contains(method.getName())
                                        ? null
                                        : invoke(connection, method, arguments));
        transaction =
                proxy(
                        DataSource.class,
                        (self, method, arguments) -> {
                            if (method.getName().equals("getConnection")) {
                                return kept;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    /// Runs all up to a version, that one too.
    public void migrateTo(String version) throws SQLException {
        run(flyway().target(MigrationVersion.fromVersion(version)), Flyway::migrate);
    }

    /// Drops all that migrations made, with its data, and the schema's history.
    public void dropEverything() throws SQLException {
        run(flyway().cleanDisabled(false), Flyway::clean);
    }

    private interface Task {
        Object on(Flyway flyway);
    }

    private static void run(FluentConfiguration configuration, Task task) throws SQLException {
        try {
            var unused = task.on(configuration.load());
        } catch (FlywayException e) {
            throw new SQLException(Migrations.oneLine(e), e);
        }
    }

    private FluentConfiguration flyway() {
        return Migrations.configured().dataSource(transaction);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        TransactionalMigrations.class.getClassLoader(),
                        new Class<?>[] {type},
                        handler));
    }

    private static Object invoke(
            Connection connection, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
