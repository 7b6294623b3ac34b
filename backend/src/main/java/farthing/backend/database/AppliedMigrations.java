package farthing.backend.database;

import farthing.backend.database.schema.KnownMigrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/// The migrations that have run on a database, compared with the migrations of this release.
///
/// @param checksums by version, as stored by Flyway
public record AppliedMigrations(Map<String, Integer> checksums) {

    private static final Map<String, Integer> KNOWN = KnownMigrations.CHECKSUMS;

    public AppliedMigrations {
        checksums = Map.copyOf(checksums);
    }

    /// Reads them from a database; empty if Flyway has never run. The application's role may call
    /// this.
    public static AppliedMigrations read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new AppliedMigrations(hasHistory(statement) ? history(statement) : Map.of());
        }
    }

    private static boolean hasHistory(Statement statement) throws SQLException {
        String exists = "select to_regclass('flyway_schema_history') is not null as known";
        try (ResultSet rows = statement.executeQuery(exists)) {
            return rows.next() && rows.getBoolean("known");
        }
    }

    private static Map<String, Integer> history(Statement statement) throws SQLException {
        String versions =
                """
                select version, checksum from flyway_schema_history
                 where success and version is not null
                """;
        Map<String, Integer> checksums = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(versions)) {
            while (rows.next()) {
                checksums.put(rows.getString("version"), rows.getInt("checksum"));
            }
        }
        return checksums;
    }

    /// The migrations of this release that have not run, oldest first.
    public List<String> missing() {
        return KNOWN.keySet().stream()
                .filter(version -> !checksums.containsKey(version))
                .map(MigrationVersion::fromVersion)
                .sorted()
                .map(MigrationVersion::getVersion)
                .toList();
    }

    /// Whether all migrations of this release have run with the same content. More may have run: a
    /// newer release keeps its schema usable for the previous one.
    public boolean isCurrent() {
        return KNOWN.entrySet().stream()
                .allMatch(known -> known.getValue().equals(checksums.get(known.getKey())));
    }

    /// Whether a migration of this release ran with different content. Such a database cannot be
    /// migrated.
    public boolean isOfAnotherSchema() {
        return KNOWN.entrySet().stream()
                .anyMatch(known ->
                        !known.getValue()
                                .equals(checksums.getOrDefault(known.getKey(), known.getValue())));
    }

    /// The newest version that ran, if it is newer than all migrations of this release; else empty.
    public Optional<String> newer() {
        if (KNOWN.keySet().containsAll(checksums.keySet())) {
            return Optional.empty();
        }
        MigrationVersion newest = newest(checksums);
        return newest.isNewerThan(newest(KNOWN))
                ? Optional.of(newest.getVersion())
                : Optional.empty();
    }

    /// Whether exactly the migrations of this release up to some version have run, with the same
    /// content. Such a database can be migrated to this release.
    public boolean isStage() {
        MigrationVersion newest = newest(checksums);
        Map<String, Integer> stage = new HashMap<>(KNOWN);
        stage.keySet().removeIf(each -> MigrationVersion.fromVersion(each).isNewerThan(newest));
        return !checksums.isEmpty() && stage.equals(checksums);
    }

    /// The newest version that ran.
    public String newest() {
        return newest(checksums).getVersion();
    }

    /// The newest version of this release.
    public static String newestKnown() {
        return newest(KNOWN).getVersion();
    }

    private static MigrationVersion newest(Map<String, Integer> migrations) {
        return migrations.keySet().stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
