package farthing.backend.backups;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// A consistent snapshot of the whole database for one transaction. The tables are locked before
/// the snapshot is taken, so that no migration can change them meanwhile. The lock blocks only
/// schema changes.
final class DatabaseSnapshot {

    /// The text format must not depend on the user's settings. `row_security = off` makes
    /// PostgreSQL report an error where row-level security would silently omit rows. Timeouts are
    /// disabled.
    private static final List<String> SETTINGS =
            List.of(
                    "set row_security = off",
                    "set timezone = 'UTC'",
                    "set datestyle = 'ISO, YMD'",
                    "set intervalstyle = 'postgres'",
                    "set bytea_output = 'hex'",
                    "set statement_timeout = 0",
                    "set idle_in_transaction_session_timeout = 0");

    private static final int ATTEMPTS = 5;

    private DatabaseSnapshot() {}

    static void take(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                List<StoredTable> tables = Catalog.all(connection);
                connection.setAutoCommit(false);
                if (!tables.isEmpty()) {
                    // this does not take the snapshot yet; the first query does
                    statement.execute(lock(tables));
                }
                if (Catalog.all(connection).equals(tables)) {
                    return;
                }
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        throw new SQLException("the schema is being changed; try again later");
    }

    private static String lock(List<StoredTable> tables) {
        return tables.stream()
                .map(StoredTable::qualified)
                .collect(Collectors.joining(", ", "lock table ", " in access share mode"));
    }
}
