package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// What the one who runs the frontend sees of it.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class OperationsTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void it_is_alive_started_and_ready_without_asking_the_backend() {
        FakeBackend.REQUEST_IDS.clear();

        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/started").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);

        assertThat(get("/q/health/ready").body()).contains("pages", "UP");
        assertThat(FakeBackend.REQUEST_IDS).isEmpty();
    }

    @Test
    void the_id_of_a_request_goes_on_to_the_backend_and_back_to_the_browser() {
        FakeBackend.REQUEST_IDS.clear();
        HttpResponse<String> page =
                new Browser(base).as("anna").with("X-Request-Id", "visit-7").get("/accounts");

        assertThat(header(page, "X-Request-Id")).isEqualTo("visit-7");
        assertThat(FakeBackend.REQUEST_IDS).isNotEmpty().containsOnly("visit-7");
    }

    @Test
    void a_request_without_an_id_gets_one_for_all_it_asks() {
        FakeBackend.REQUEST_IDS.clear();
        String id = header(new Browser(base).as("anna").get("/accounts"), "X-Request-Id");

        assertThat(id).hasSize(36);
        assertThat(FakeBackend.REQUEST_IDS).isNotEmpty().containsOnly(id);
    }

    @Test
    void pages_are_counted_by_their_route_and_never_by_an_id_or_a_search() {
        Browser anna = new Browser(base).as("anna");
        anna.get("/accounts/" + FakeBackend.CHECKING);
        anna.get("/transactions?q=doctor");
        anna.get("/nowhere/" + FakeBackend.CHECKING);
        anna.get("/static/nothing/" + FakeBackend.CHECKING);

        assertThat(get("/q/metrics").body())
                .contains(
                        "uri=\"/accounts/{id}\"",
                        "uri=\"/transactions\"",
                        "uri=\"/*\"",
                        "uri=\"/static/*\"",
                        "http_server_requests_seconds_bucket",
                        "http_client_requests_seconds_count",
                        "jvm_memory_used_bytes")
                .doesNotContain(FakeBackend.CHECKING, "doctor");
    }

    @Test
    void a_form_is_counted_by_its_route_though_it_is_answered_by_another_address() {
        HttpResponse<String> sent = new Browser(base).as("anna").post("/sign-out");
        assertThat(sent.statusCode()).isEqualTo(303);

        assertThat(get("/q/metrics").body())
                .contains(
                        "http_server_requests_seconds_count{method=\"POST\",outcome=\"REDIRECTION\","
                                + "status=\"303\",uri=\"/sign-out\"}")
                .doesNotContain("uri=\"REDIRECTION\"", "uri=\"root\"");
    }

    @Test
    void metrics_are_for_those_who_ask_directly() {
        assertThat(get("/q/metrics").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/q/metrics", "/q/metrics/", "/q/%6Detrics"}) {
            assertThat(through("X-Forwarded-For", "192.0.2.1", path)).isEqualTo(404);
            assertThat(through("Forwarded", "for=192.0.2.1", path)).isEqualTo(404);
        }
    }

    private int through(String header, String value, String path) {
        return new Browser(base).with(header, value).get(path).statusCode();
    }

    private HttpResponse<String> get(String path) {
        return new Browser(base).get(path);
    }
}
