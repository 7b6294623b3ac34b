package farthing.backend.server;

import farthing.backend.database.AppliedMigrations;
import farthing.backend.database.Database;
import farthing.backend.database.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jooq.exception.DataAccessException;

/// Readiness: the database is reachable with the application's role, and all migrations of this
/// release have run.
@Readiness
@ApplicationScoped
class BooksReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(BooksReady.class);
    private static final String NAME = "books";
    private static final String NONE = "";

    private final Database database;
    private final AtomicReference<String> told = new AtomicReference<>(NONE);

    BooksReady(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        String reason = reason();
        if (!told.getAndSet(reason).equals(reason)) {
            LOG.warn(reason.equals(NONE) ? "Ready again" : "Not ready: " + reason);
        }
        return reason.equals(NONE)
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }

    private String reason() {
        try {
            return reason(database.read(sql -> sql.connectionResult(AppliedMigrations::read)));
        } catch (DataAccessException e) {
            return DatabaseFailure.isOutage(e)
                    ? "the database cannot be reached"
                    : "the database rejects the user or its role farthing_app";
        }
    }

    private static String reason(AppliedMigrations applied) {
        if (applied.isCurrent()) {
            return NONE;
        }
        return applied.missing().isEmpty()
                ? "a migration that ran on this database has different content in this release"
                : "missing migrations: " + String.join(", ", applied.missing());
    }
}
