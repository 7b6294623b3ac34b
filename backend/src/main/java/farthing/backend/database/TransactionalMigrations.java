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

/// Runs migrations in a database transaction of the caller, who can still roll all of them back:
/// schema changes are transactional in PostgreSQL. Flyway gets a proxy of this connection on which
/// it cannot commit or roll back.
public final class TransactionalMigrations {

    private static final Set<String> NOT_FLYWAYS_TO_CALL =
            Set.of("commit", "rollback", "close", "setAutoCommit", "setReadOnly");

    private final DataSource transaction;

    /// @param connection in a transaction, of the user who owns the tables or will own them
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

    /// Runs all migrations up to and including a version.
    public void migrateTo(String version) throws SQLException {
        run(flyway().target(MigrationVersion.fromVersion(version)), Flyway::migrate);
    }

    /// Drops everything that migrations created, with its data and Flyway's history.
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
