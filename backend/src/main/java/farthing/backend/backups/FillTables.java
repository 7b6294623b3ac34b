package farthing.backend.backups;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills the tables of a schema with the rows of a backup. Triggers are disabled meanwhile, because
/// the backup contains the month totals that they would compute.
final class FillTables {

    private static final int BUFFER = 1 << 16;

    private FillTables() {}

    static void fill(Connection connection, Backup backup) throws SQLException, IOException {
        List<StoredTable> tables = Catalog.tables(connection);
        try (Statement statement = connection.createStatement()) {
            for (StoredTable table : tables) {
                statement.execute("alter table " + table.qualified() + " disable trigger user");
            }
            DroppedConstraints aside = DroppedConstraints.from(connection);
            // deletes rows that a migration inserted: the backup contains them too
            statement.execute("truncate " + names(tables));
            for (Manifest.Table table : backup.manifest().tables()) {
                copy(connection, backup, table);
            }
            for (String index : aside.indexes()) {
                statement.execute(index);
            }
            statement.execute("analyze " + names(tables));
            for (String foreignKey : aside.foreignKeys()) {
                statement.execute(foreignKey);
            }
            for (StoredTable table : tables) {
                statement.execute("alter table " + table.qualified() + " enable trigger user");
            }
        }
    }

    /// Verifies the checksum again: the file may have changed since [Backup#open] verified it.
    private static void copy(Connection connection, Backup backup, Manifest.Table table)
            throws SQLException, IOException {
        MessageDigest digest = BackupDigest.sha256();
        long rows;
        try (InputStream in = new DigestInputStream(backup.rows(table), digest)) {
            rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + table.stored().withColumns() + " from stdin",
                                    in,
                                    BUFFER);
        }
        if (rows != table.rows() || !BackupDigest.hex(digest).equals(table.sha256())) {
            throw new IOException(
                    "%s: %d rows were read; they do not match the manifest, which has %d rows"
                            .formatted(table.name(), rows, table.rows()));
        }
    }

    private static String names(List<StoredTable> tables) {
        return tables.stream().map(StoredTable::qualified).collect(Collectors.joining(", "));
    }
}
