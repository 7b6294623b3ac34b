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

/// A PostgreSQL of its own for the tests of this module, migrated as in production: the application
/// works in it as the role that row-level security binds, tests may look as the owner.
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
                    // a test counts round trips
                    entry("quarkus.datasource.jdbc.foreground-validation-interval", "1H"),
                    entry(
                            "quarkus.datasource.jdbc.additional-jdbc-properties.socketFactory",
                            CountedSockets.class.getName()),
                    entry("farthing.registration", "open"),
                    // what runs by itself would be counted among what a test asks
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
