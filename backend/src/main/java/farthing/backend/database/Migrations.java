package farthing.backend.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/// Brings a database up to the schema of this release. Forward only; safe when several start at
/// once (Flyway holds a lock meanwhile).
public final class Migrations {

    private Migrations() {}

    /// Runs what has not run yet, as the user that will own the tables.
    ///
    /// @param url `jdbc:postgresql://…`
    /// @throws CannotMigrate where the database cannot be reached, is newer than this release, or
    ///   refuses; the message is one line for the operator
    public static void migrate(String url, String user, String password) throws CannotMigrate {
        try {
            Flyway flyway =
                    Flyway.configure(Migrations.class.getClassLoader())
                            .dataSource(url, user, password)
                            .locations("classpath:db/migration")
                            .loggers("slf4j")
                            .load();
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotMigrate(oneLine(e), e);
        }
    }

    private static void refuseNewer(Flyway flyway) throws CannotMigrate {
        MigrationInfo current = flyway.info().current();
        if (current == null || current.getVersion() == null) {
            return;
        }
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo known : flyway.info().all()) {
            boolean ours = !known.getState().name().startsWith("FUTURE");
            if (ours && known.getVersion() != null && known.getVersion().isNewerThan(newest)) {
                newest = known.getVersion();
            }
        }
        if (current.getVersion().isNewerThan(newest)) {
            throw new CannotMigrate(
                    "the data are of a newer Farthing (schema "
                            + current.getVersion()
                            + ", this release knows "
                            + newest
                            + "); start that release, or use another data folder",
                    null);
        }
    }

    private static String oneLine(FlywayException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? e.getMessage() : cause.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("the migration failed").strip();
    }
}
