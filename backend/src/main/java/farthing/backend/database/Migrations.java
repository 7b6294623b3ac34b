package farthing.backend.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings a database up to the schema of this release. Forward only; safe when several start at
/// once (Flyway holds a lock meanwhile).
public final class Migrations {

    private Migrations() {}

    /// Runs what has not run yet, as the user that will own the tables. Where nothing is to be
    /// done, one statement finds out, without Flyway: it would take half of a start.
    ///
    /// @param url `jdbc:postgresql://…`
    /// @return one line that says what was done
    /// @throws CannotMigrate where the database cannot be reached, is newer than this release, has
    ///   a schema that no migration leads from, or refuses; the message is one line for the
    ///   operator
    public static String migrate(String url, String user, String password) throws CannotMigrate {
        try {
            int executed = 0;
            if (!isCurrent(url, user, password)) {
                executed = flyway(url, user, password).migrate().migrationsExecuted;
                // another process may have been first, of a newer release
                isCurrent(url, user, password);
            }
            return "The schema is at version %s; migrations run: %d."
                    .formatted(AppliedMigrations.newestKnown(), executed);
        } catch (FlywayException | SQLException e) {
            throw new CannotMigrate(oneLine(e), e);
        }
    }

    /// As [#migrate], for a process that does nothing else, before others serve. Where those are of
    /// a release that was gone back to, a newer schema will do, and there is nothing to be done.
    ///
    /// @throws CannotMigrate as there, but for a newer database
    public static String migrateAlone(String url, String user, String password)
            throws CannotMigrate {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Optional<String> newer = AppliedMigrations.read(connection).newer();
            if (newer.isPresent()) {
                return "The schema is at version %s, of a newer release; nothing was done."
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
                                + ", this release knows "
                                + AppliedMigrations.newestKnown()
                                + "); start that release, or use another data folder",
                        null);
            }
            if (applied.isOfAnotherSchema()) {
                throw new CannotMigrate(
                        "the data are of an earlier Farthing, with a schema that this release cannot"
                                + " read; start that release, or use another data folder",
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
                ? line + " (what an owner needs: docs/reference/configuration.md)"
                : line;
    }
}
