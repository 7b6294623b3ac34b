package farthing.backend.backups;

import farthing.backend.database.AppliedMigrations;
import farthing.backend.database.TransactionalMigrations;
import farthing.backend.ledger.Verification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Restores a backup into a database, in one database transaction: creates the schema of the
/// backup's release, fills it, migrates it to this release, and verifies it. If anything fails or
/// is interrupted, the database is unchanged.
public final class RestoreBackup {

    private static final String APPLICATION =
            """
            select count(*) as rows from pg_stat_activity
             where datname = current_database() and application_name = 'farthing'
            """;

    private RestoreBackup() {}

    /// @param connection of the user who owns the tables or will own them; not shared
    /// @param overwrite whether existing data in the database may be deleted
    /// @throws CannotRestore if the database already contains data, is in use, or reports an error;
    ///   or if the restored data are not consistent
    public static void restore(Backup backup, Connection connection, Overwrite overwrite)
            throws CannotRestore {
        try {
            begin(connection);
            refuseWhatIsThere(connection, overwrite);
            rebuild(connection, backup);
            verify(connection, backup.manifest());
            connection.commit();
        } catch (SQLException e) {
            throw CannotRestore.because(e);
        } catch (IOException e) {
            throw new CannotRestore("The backup cannot be read: " + Reasons.of(e), e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set lock_timeout = '10s'");
            // for the large joins of the verification
            statement.execute("set work_mem = '64MB'");
        }
    }

    private static void refuseWhatIsThere(Connection connection, Overwrite overwrite)
            throws SQLException, CannotRestore {
        if (count(connection, APPLICATION) > 0) {
            throw new CannotRestore("Farthing is running on this database: stop it first", null);
        }
        boolean migrated = !AppliedMigrations.read(connection).checksums().isEmpty();
        if (!migrated && Catalog.all(connection).stream().anyMatch(RestoreBackup::isForeign)) {
            throw new CannotRestore(
                    "The database contains tables that are not Farthing's: use an empty database",
                    null);
        }
        if (overwrite == Overwrite.NEVER) {
            for (StoredTable table : Catalog.tables(connection)) {
                String any =
                        "select count(*) as rows from (select from "
                                + table.qualified()
                                + " limit 1) x";
                if (count(connection, any) > 0) {
                    throw new CannotRestore(
                            "The database already contains books: restore to another place, or add"
                                    + " --overwrite to delete them",
                            null);
                }
            }
        }
    }

    /// The empty history of migrations is ours: a failed first start leaves it behind.
    private static boolean isForeign(StoredTable table) {
        return !table.name().equals("flyway_schema_history");
    }

    private static void rebuild(Connection connection, Backup backup)
            throws SQLException, IOException, CannotRestore {
        TransactionalMigrations schema = new TransactionalMigrations(connection);
        if (!Catalog.all(connection).isEmpty()) {
            schema.dropEverything();
        }
        schema.migrateTo(new AppliedMigrations(backup.manifest().migrations()).newest());
        Set<StoredTable> stored =
                backup.manifest().tables().stream()
                        .map(Manifest.Table::stored)
                        .collect(Collectors.toSet());
        if (!stored.equals(Set.copyOf(Catalog.tables(connection)))) {
            throw new CannotRestore(
                    "The tables of the backup do not match its schema version", null);
        }
        FillTables.fill(connection, backup);
        schema.migrateTo(AppliedMigrations.newestKnown());
        Verification.foldAgain(connection);
    }

    /// The verification must find as many differences as when the backup was made, normally 0.
    private static void verify(Connection connection, Manifest manifest)
            throws SQLException, CannotRestore {
        List<String> differences = Verification.differences(connection);
        if (differences.size() != manifest.differences()) {
            throw new CannotRestore(
                    "Verification found %d differences, but %d when the backup was made; first: %s"
                            .formatted(
                                    differences.size(),
                                    manifest.differences(),
                                    differences.isEmpty() ? "none" : differences.getFirst()),
                    null);
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong("rows");
        }
    }
}
