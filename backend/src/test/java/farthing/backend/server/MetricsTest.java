package farthing.backend.server;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import farthing.backend.ledger.DailyVerification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class MetricsTest {

    @Inject BooksVerified verified;

    private final TheMillers millers = new TheMillers();

    @Test
    void calls_are_counted_by_route_and_status_and_not_by_id() {
        millers.anna.get(millers.path + "/accounts").mustBe(200);
        millers.anna.get(millers.path + "/accounts/" + millers.path.length()).mustBe(404);
        millers.anna.put(millers.path + "/accounts", "{}").mustBe(405);
        Caller.nobody().get("/api/v1/nothing/" + millers.household).mustBe(404);

        String route = "uri=\"/api/v1/households/{household}/accounts\"";
        assertThat(metrics().lines())
                .anyMatch(line ->
                        line.startsWith("http_server_requests_seconds_bucket{")
                                && line.contains(route)
                                && line.contains("status=\"200\"")
                                && line.contains("le=\"0.05\""))
                .anyMatch(line -> line.contains("status=\"405\",uri=\"/api/*\""))
                .noneMatch(line -> line.contains(millers.household));
    }

    @Test
    void there_are_metrics_of_the_connection_pool_and_the_jvm() {
        assertThat(metrics())
                .contains(
                        "agroal_active_count{datasource=\"default\"}",
                        "agroal_available_count{datasource=\"default\"}",
                        "agroal_awaiting_count{datasource=\"default\"}",
                        "jvm_memory_used_bytes",
                        "jvm_gc_pause_seconds");
    }

    @Test
    void metrics_are_hidden_behind_a_proxy() {
        for (String path : new String[] {"/q/metrics", "/q/metrics/", "/q/%6Detrics"}) {
            assertThat(through("X-Forwarded-For", "192.0.2.1", path)).isEqualTo(404);
            assertThat(through("Forwarded", "for=192.0.2.1", path)).isEqualTo(404);
        }
        assertThat(through("Accept", "text/plain", "/q/metrics")).isEqualTo(200);
    }

    @Test
    void the_books_are_verified_once_a_day_and_metrics_have_the_result() {
        try (Sql owner = Sql.asOwner()) {
            owner.run("delete from verification");
            DailyVerification.Last first = verified.look().orElseThrow();
            assertThat(first.differences()).isZero();
            assertThat(verified.look())
                    .as("no second verification on the same day")
                    .contains(first);
            assertThat(figure("farthing_books_verified_at_seconds"))
                    .isEqualTo(first.at().toEpochMilli() / 1000.0);
            assertThat(figure("farthing_books_differences")).isZero();

            millers.anna.get(millers.path + "/overview?from=2026-01&until=2026-01").mustBe(200);
            String one = "where household_id = '" + millers.household + "' and kind = 'account'";
            owner.run("update month_total set amount_minor = amount_minor + 1 " + one);
            owner.run("update verification set verified_at = verified_at - interval '25 hours'");
            DailyVerification.Last second = verified.look().orElseThrow();
            assertThat(second.differences()).isPositive();
            assertThat(second.at()).isAfter(Instant.EPOCH).isAfterOrEqualTo(first.at());
            assertThat(figure("farthing_books_differences")).isEqualTo(second.differences());

            owner.run("update month_total set amount_minor = amount_minor - 1 " + one);
            owner.run("delete from verification");
            assertThat(verified.look().orElseThrow().differences()).isZero();
        }
    }

    @Test
    void replicas_do_not_verify_concurrently() {
        try (Sql owner = Sql.asOwner();
                Sql other = Sql.asOwner()) {
            owner.run("delete from verification");
            other.run("select pg_advisory_lock(hashtext('farthing verification'))");
            assertThat(verified.look()).as("another replica is verifying").isEmpty();
            other.run("select pg_advisory_unlock_all()");
            assertThat(verified.look()).isPresent();
        }
    }

    private static double figure(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String metrics() {
        return Caller.nobody().get("/q/metrics").mustBe(200).http().body();
    }

    private static int through(String header, String value, String path) {
        return Caller.nobody().send("GET", path, "", "", header, value).status();
    }
}
