package farthing.backend.server;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HealthTest {

    @Test
    void it_is_live_started_and_ready() {
        assertThat(status("live")).isEqualTo(200);
        assertThat(status("started")).isEqualTo(200);
        assertThat(status("ready")).isEqualTo(200);
    }

    @Test
    void without_a_database_it_is_live_but_not_ready_and_recovers() {
        try (Sql owner = Sql.asOwner()) {
            String user = owner.one("select quote_ident(current_user)");
            owner.run("alter role " + user + " nologin");
            owner.run(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid()
                    """);
            try {
                assertThat(status("ready")).isEqualTo(503);
                assertThat(status("live")).isEqualTo(200);
                assertThat(status("started")).isEqualTo(200);
            } finally {
                owner.run("alter role " + user + " login");
            }
        }
        while (status("ready") != 200) {
            Thread.onSpinWait(); // the pool replaces its broken connections one by one
        }
    }

    @Test
    void it_is_not_ready_if_a_migration_is_missing() {
        try (Sql owner = Sql.asOwner()) {
            owner.run("update flyway_schema_history set success = false where version = '3'");
            try {
                Caller.Answer ready = Caller.nobody().get("/q/health/ready").mustBe(503);
                assertThat(ready.json().at("/checks").findValuesAsText("reason"))
                        .containsExactly("missing migrations: 3");
                assertThat(status("live")).isEqualTo(200);
            } finally {
                owner.run("update flyway_schema_history set success = true where version = '3'");
            }
        }
        assertThat(status("ready")).isEqualTo(200);
    }

    private static int status(String what) {
        return Caller.nobody().get("/q/health/" + what).status();
    }
}
