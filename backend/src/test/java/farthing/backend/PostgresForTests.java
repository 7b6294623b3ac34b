package farthing.backend;

import static java.util.Map.entry;

import farthing.backend.database.CannotMigrate;
import farthing.backend.database.Migrations;
import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts a PostgreSQL for the tests of this module and migrates it as in production. The
/// application uses a role that row-level security restricts; tests can also connect as the owner.
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.startTemporary();
            postgres = started;
            Migrations.migrate(started.jdbcUrl(), started.user(), started.password());
            try (Connection owner =
                            DriverManager.getConnection(
                                    started.jdbcUrl(), started.user(), started.password());
                    Statement statement = owner.createStatement()) {
                for (String setting : StatementLog.SETTINGS) {
                    statement.execute(setting);
                }
            }
            return Map.ofEntries(
                    entry("quarkus.datasource.jdbc.url", started.jdbcUrl()),
                    entry("quarkus.datasource.username", started.user()),
                    entry("quarkus.datasource.password", started.password()),
                    entry("quarkus.datasource.jdbc.max-size", "10"),
                    // validation would add round trips, which a test counts
                    entry("quarkus.datasource.jdbc.foreground-validation-interval", "1H"),
                    entry(
                            "quarkus.datasource.jdbc.additional-jdbc-properties.socketFactory",
                            CountedSockets.class.getName()),
                    entry("farthing.registration", "open"),
                    // a verification in the background would disturb tests that count statements
                    entry("farthing.verification.every", "P1D"),
                    entry("quarkus.log.category.\"farthing.requests\".level", "WARN"));
        } catch (CannotStart | CannotMigrate | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
