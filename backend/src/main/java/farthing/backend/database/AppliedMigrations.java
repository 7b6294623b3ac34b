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

/// The migrations a database has been through, beside those that this release knows.
///
/// @param checksums by version, as Flyway wrote them down
public record AppliedMigrations(Map<String, Integer> checksums) {

    private static final Map<String, Integer> KNOWN = KnownMigrations.CHECKSUMS;

    public AppliedMigrations {
        checksums = Map.copyOf(checksums);
    }

    /// Asks a database; none where Flyway has never been. The role the application works as may ask
    /// too.
    public static AppliedMigrations read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new AppliedMigrations(hasHistory(statement) ? history(statement) : Map.of());
        }
    }

    private static boolean hasHistory(Statement statement) throws SQLException {
        String exists = "select to_regclass('flyway_schema_history') is not null";
        try (ResultSet rows = statement.executeQuery(exists)) {
            return rows.next() && rows.getBoolean(1);
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
                checksums.put(rows.getString(1), rows.getInt(2));
            }
        }
        return checksums;
    }

    /// Known ones that have not run, oldest first.
    public List<String> missing() {
        return KNOWN.keySet().stream()
                .filter(version -> !checksums.containsKey(version))
                .map(MigrationVersion::fromVersion)
                .sorted()
                .map(MigrationVersion::getVersion)
                .toList();
    }

    /// Whether all that this release knows has run, with the content that it knows. There may be
    /// more: a newer release is expected to let this one work on beside it.
    public boolean isCurrent() {
        return KNOWN.entrySet().stream()
                .allMatch(known -> known.getValue().equals(checksums.get(known.getKey())));
    }

    /// Whether one of them ran with another content than this release knows: no migration leads
    /// from there to here.
    public boolean isOfAnotherSchema() {
        return KNOWN.entrySet().stream()
                .anyMatch(known ->
                        !known.getValue()
                                .equals(checksums.getOrDefault(known.getKey(), known.getValue())));
    }

    /// The newest that ran, where this release does not know it and all of its own are older.
    public Optional<String> newer() {
        if (KNOWN.keySet().containsAll(checksums.keySet())) {
            return Optional.empty();
        }
        MigrationVersion newest = newest(checksums);
        return newest.isNewerThan(newest(KNOWN))
                ? Optional.of(newest.getVersion())
                : Optional.empty();
    }

    /// Whether they are a stage of this release: all that it knows up to some version, with the
    /// content that it knows, and nothing else. Migrating takes it from there.
    public boolean isStage() {
        MigrationVersion newest = newest(checksums);
        Map<String, Integer> stage = new HashMap<>(KNOWN);
        stage.keySet().removeIf(each -> MigrationVersion.fromVersion(each).isNewerThan(newest));
        return !checksums.isEmpty() && stage.equals(checksums);
    }

    /// The version of the newest.
    public String newest() {
        return newest(checksums).getVersion();
    }

    /// Of this release.
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
