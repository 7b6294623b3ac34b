package farthing.backend.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Migrates a database to the schema of this release. Migrations only go forward. Several processes
/// may start at once: Flyway holds a lock meanwhile.
public final class Migrations {

    private Migrations() {}

    /// Runs the missing migrations as the user who will own the tables. If the schema is current,
    /// Flyway is not started, because that would double the time of a start.
    ///
    /// @param url `jdbc:postgresql://…`
    /// @return one line for the operator about what was done
    /// @throws CannotMigrate if the database cannot be reached, is newer than this release, has a
    ///   schema that cannot be migrated, or reports an error
    public static String migrate(String url, String user, String password) throws CannotMigrate {
        try {
            int executed = 0;
            if (!isCurrent(url, user, password)) {
                executed = flyway(url, user, password).migrate().migrationsExecuted;
                // throws if a process of a newer release migrated meanwhile
                isCurrent(url, user, password);
            }
            return "The schema is at version %s; migrations run: %d."
                    .formatted(AppliedMigrations.newestKnown(), executed);
        } catch (FlywayException | SQLException e) {
            throw new CannotMigrate(oneLine(e), e);
        }
    }

    /// As [#migrate], for a process that only migrates, before other processes serve. It accepts a
    /// newer schema and leaves it unchanged, because the operator may have gone back to this
    /// release.
    ///
    /// @throws CannotMigrate as [#migrate], except for a newer database
    public static String migrateAlone(String url, String user, String password)
            throws CannotMigrate {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Optional<String> newer = AppliedMigrations.read(connection).newer();
            if (newer.isPresent()) {
                return "The schema is at version %s, of a newer release; nothing was changed."
                        .formatted(newer.get());
            }
        } catch (SQLException e) {
            throw new CannotMigrate(oneLine(e), e);
        }
        return migrate(url, user, password);
    }

    private static boolean isCurrent(String url, String user, String password)
            throws SQLException, CannotMigrate {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            AppliedMigrations applied = AppliedMigrations.read(connection);
            Optional<String> newer = applied.newer();
            if (newer.isPresent()) {
                throw new CannotMigrate(
                        "the data are of a newer Farthing (schema "
                                + newer.get()
                                + "; this release has schema "
                                + AppliedMigrations.newestKnown()
                                + "): start that release, or use another data folder",
                        null);
            }
            if (applied.isOfAnotherSchema()) {
                throw new CannotMigrate(
                        "the data are of an earlier Farthing, with a schema that this release"
                                + " cannot migrate: start that release, or use another data folder",
                        null);
            }
            return applied.isCurrent();
        }
    }

    private static Flyway flyway(String url, String user, String password) {
        return configured().dataSource(url, user, password).load();
    }

    static FluentConfiguration configured() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .locations("classpath:db/migration")
                .loggers("slf4j");
    }

    static String oneLine(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? e.getMessage() : cause.getMessage();
        String line =
                String.valueOf(message).lines().findFirst().orElse("the migration failed").strip();
        return DatabaseFailure.isForbidden(cause)
                ? line + " (privileges of the owner: docs/reference/configuration.md)"
                : line;
    }
}
