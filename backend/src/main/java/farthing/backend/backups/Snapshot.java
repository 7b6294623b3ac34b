package farthing.backend.backups;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// One moment of the whole database, in which a transaction reads until it ends. The tables are
/// locked against migrations, and against nothing else, before the moment: a migration would have
/// changed them under the snapshot.
final class Snapshot {

    /// Texts that do not depend on how a user is set up; a refusal where row-level security would
    /// leave rows out without a word; and time.
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

    private Snapshot() {}

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
                    // no moment is chosen yet: the first query does that
                    statement.execute(lock(tables));
                }
                if (Catalog.all(connection).equals(tables)) {
                    return;
                }
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        throw new SQLException("the tables change all the time");
    }

    private static String lock(List<StoredTable> tables) {
        return tables.stream()
                .map(StoredTable::qualified)
                .collect(Collectors.joining(", ", "lock table ", " in access share mode"));
    }
}
