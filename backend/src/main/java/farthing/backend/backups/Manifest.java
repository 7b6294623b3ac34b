package farthing.backend.backups;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The manifest of a backup: its release, time, migrations and tables.
///
/// @param format of the file; a release that changes the format increases [#FORMAT]
/// @param version of Farthing that made the backup
/// @param createdAt the time of the snapshot
/// @param migrations that had run on the database: Flyway's checksums by version
/// @param differences number of differences that the verification found in the snapshot; 0 if the
///   data are consistent
public record Manifest(
        int format,
        String version,
        Instant createdAt,
        Map<String, Integer> migrations,
        long differences,
        List<Table> tables) {

    static final int FORMAT = 1;

    public Manifest {
        migrations = Map.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /// @param bytes length of the rows in the text format of `COPY`
    /// @param sha256 of these bytes, in hexadecimal digits
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        public Table {
            columns = List.copyOf(columns);
        }

        StoredTable stored() {
            return new StoredTable(name, columns);
        }
    }

    /// The number of rows of a table in the backup; 0 if the backup does not have the table.
    public long rows(String table) {
        return tables.stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }
}
