package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import farthing.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Properties that administrators rely on: migration, health and logs.
class OperationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_backend_without_ownership_becomes_ready_after_a_migration() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            Map<String, String> owner =
                    login(postgres.jdbcUrl(), postgres.user(), postgres.password());
            run(
                    postgres,
                    "create role farthing_app nologin nobypassrls",
                    "create role farthing_backend login password 'hush' in role farthing_app");
            Map<String, String> guest = login(postgres.jdbcUrl(), "farthing_backend", "hush");
            guest.put("FARTHING_MIGRATION", "none");
            try (Service backend = Service.backend(guest)) {
                assertThat(backend.readiness()).isEqualTo(503);
                assertThat(backend.status("/q/health/live")).isEqualTo(200);

                Service.Ended migrated = Service.migrate(owner);
                assertThat(migrated.output().lines()).hasSize(1);
                assertThat(migrated.output()).startsWith("The schema is at version ");
                assertThat(migrated.status()).isZero();
                assertThat(Service.migrate(owner).output()).endsWith("migrations run: 0.\n");

                assertThat(backend.readiness()).isEqualTo(200);
                ApiUser ann = ApiUser.register(backend.address());
                ann.spend(ann.openAccount("Checking"), "12.30");
                assertThat(ann.get("/accounts").at("/accounts/0/balance").asText())
                        .isEqualTo("-12.30");
            }
        }
    }

    @Test
    void a_backend_without_its_database_is_live_but_not_ready() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
        Map<String, String> owner = login(postgres.jdbcUrl(), postgres.user(), postgres.password());
        try (Service backend = Service.backend(owner)) {
            assertThat(backend.readiness()).isEqualTo(200);
            postgres.close();
            assertThat(backend.readiness()).isEqualTo(503);
            assertThat(backend.status("/q/health/live")).isEqualTo(200);
        }
    }

    @Test
    void both_json_logs_have_the_request_id_and_no_personal_data() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            Map<String, String> environment =
                    login(postgres.jdbcUrl(), postgres.user(), postgres.password());
            Map<String, String> log =
                    Map.of("FARTHING_LOG_FORMAT", "json", "FARTHING_LOG_LEVEL", "info");
            environment.putAll(log);
            Service backend = Service.backend(environment);
            Service frontend = Service.frontend(backend, log);
            ApiUser ann = ApiUser.register(backend.address());
            ann.spend(ann.openAccount("Secret savings"), "47.11");
            assertThat(ask(frontend, "/transactions?q=doctor", ann.token(), "visit-7"))
                    .isEqualTo(200);
            assertThat(frontend.stop()).isIn(0, 130, 143);
            assertThat(backend.stop()).isIn(0, 130, 143);

            JsonNode page = line(frontend, "visit-7");
            assertThat(page.path("logger").asText()).isEqualTo("farthing.requests");
            assertThat(page.path("level").asText()).isEqualTo("INFO");
            assertThat(page.path("timestamp").asText()).startsWith("20");
            assertThat(page.path("message").asText()).startsWith("GET /transactions 200 in ");
            assertThat(page.path("method").asText()).isEqualTo("GET");
            assertThat(page.path("route").asText()).isEqualTo("/transactions");
            assertThat(page.path("status").intValue()).isEqualTo(200);
            assertThat(page.path("durationMs").isIntegralNumber()).isTrue();
            assertThat(line(backend, "visit-7").path("route").asText()).startsWith("/api/v1/");

            assertThat(backend.output() + frontend.output())
                    .doesNotContain(
                            ApiUser.EMAIL,
                            ApiUser.PASSWORD,
                            ann.token(),
                            "Shop",
                            "Secret savings",
                            "47.11",
                            "doctor");
        }
    }

    /// The first log line with this request id. Every line must be a JSON object.
    private static JsonNode line(Service service, String id) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (String line : service.output().lines().toList()) {
            JsonNode object = JSON.readTree(line);
            assertThat(object.isObject()).as(line).isTrue();
            if (object.path("requestId").asText().equals(id)) {
                found.add(object);
            }
        }
        assertThat(found).as("lines of %s in %s", id, service.output()).isNotEmpty();
        return found.getFirst();
    }

    private static int ask(Service service, String path, String token, String id) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service.address() + path))
                        .header("Cookie", "farthing_session=" + token)
                        .header("X-Request-Id", id)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static Map<String, String> login(String url, String user, String password) {
        return new HashMap<>(
                Map.of(
                        "FARTHING_DATABASE_URL", url,
                        "FARTHING_DATABASE_USER", user,
                        "FARTHING_DATABASE_PASSWORD", password));
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
