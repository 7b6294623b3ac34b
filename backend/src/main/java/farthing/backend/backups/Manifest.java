package farthing.backend.backups;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The description inside a backup.
///
/// @param format of the file; a release that changes it increases [#FORMAT]
/// @param version of the Farthing that made it
/// @param createdAt the moment whose state it is
/// @param migrations that the database had been through, with Flyway's checksums, by version
/// @param differences how many the verification of the books found in this state: 0 where they are
///   right
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

    /// @param bytes of the rows' text
    /// @param sha256 of the rows' text, in hexadecimal digits
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        public Table {
            columns = List.copyOf(columns);
        }

        StoredTable stored() {
            return new StoredTable(name, columns);
        }
    }

    /// How many rows of a table are in it; 0 where it has no such table.
    public long rows(String table) {
        return tables.stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }
}
