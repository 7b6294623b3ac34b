package farthing.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class MigrationsTest {

    private static final String NOTHING_RUN =
            "The schema is at version " + AppliedMigrations.newestKnown() + "; migrations run: 0.";

    private static EmbeddedPostgres postgres;
    private static int made;

    private String url;

    @BeforeAll
    static void start() throws CannotStart {
        postgres = EmbeddedPostgres.startTemporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        String name = "empty_" + made++;
        run(postgres.jdbcUrl(), "create database " + name);
        url = postgres.jdbcUrl().replaceAll("/[^/?]+(?=$|\\?)", "/" + name);
    }

    @Test
    void an_empty_database_is_migrated_and_a_current_one_is_not_changed() throws Exception {
        assertThat(applied().isCurrent()).isFalse();
        assertThat(migrate()).isNotEqualTo(NOTHING_RUN).doesNotEndWith(" 0.");
        assertThat(applied().isCurrent()).isTrue();
        assertThat(migrate()).isEqualTo(NOTHING_RUN);
    }

    @Test
    void flyway_is_not_started_for_a_current_database() throws Exception {
        migrate();
        // Flyway would refuse this
        run(url, "update flyway_schema_history set description = 'another'");
        assertThat(migrate()).isEqualTo(NOTHING_RUN);
    }

    @Test
    void missing_migrations_are_listed_oldest_first() throws Exception {
        migrate();
        run(url, "delete from flyway_schema_history where version in ('2', '1')");
        assertThat(applied().missing()).startsWith("1", "2");
        assertThat(applied().isCurrent()).isFalse();
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused() throws Exception {
        migrate();
        run(url, "update flyway_schema_history set checksum = 0 where version = '1'");
        assertThat(applied().isCurrent()).isFalse();
        assertThatThrownBy(this::migrate)
                .isInstanceOf(CannotMigrate.class)
                .hasMessageStartingWith("the data are of an earlier Farthing");
    }

    @Test
    void a_newer_schema_is_not_migrated_but_can_be_served() throws Exception {
        migrate();
        run(
                url,
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                  script, checksum, installed_by, execution_time, success)
                values (999, '999', 'later', 'SQL', 'V999__later.sql', 7, 'somebody', 1, true)
                """);
        assertThat(applied().isCurrent()).isTrue();
        assertThatThrownBy(this::migrate)
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("of a newer Farthing (schema 999; this release has schema");
        assertThat(Migrations.migrateAlone(url, postgres.user(), postgres.password()))
                .isEqualTo(
                        "The schema is at version 999, of a newer release; nothing was changed.");
    }

    @Test
    void concurrent_migrations_all_succeed() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> start = this::migrate;
            List<Future<String>> all = threads.invokeAll(List.of(start, start, start));
            for (Future<String> each : all) {
                assertThat(each.get()).startsWith("The schema is at version ");
            }
        }
        assertThat(applied().isCurrent()).isTrue();
    }

    @Test
    void the_application_role_can_read_the_applied_migrations() throws Exception {
        migrate();
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set role farthing_app");
            assertThat(AppliedMigrations.read(connection).isCurrent()).isTrue();
        }
    }

    @Test
    void an_unknown_database_gives_a_one_line_error() {
        url = url.replaceAll("[0-9]+$", "nowhere");
        assertThatThrownBy(this::migrate)
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("empty_nowhere")
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }

    private String migrate() throws CannotMigrate {
        return Migrations.migrate(url, postgres.user(), postgres.password());
    }

    private AppliedMigrations applied() throws SQLException {
        try (Connection connection = connect(url)) {
            return AppliedMigrations.read(connection);
        }
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, postgres.user(), postgres.password());
    }
}
