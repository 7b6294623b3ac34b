package farthing.backend;

import static farthing.backend.Refusals.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.contract.Limits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Invalid methods, paths, parameters and headers get a problem, never a 500.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadAddressTest {

    private final TheMillers millers = new TheMillers();
    private final Map<String, String> ids = millers.ids();

    @Test
    void an_unsupported_method_is_refused() {
        for (Endpoint endpoint : Endpoint.ALL) {
            String path = endpoint.path(ids);
            Set<String> taken = methodsOf(path);
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW")) {
                if (!taken.contains(method)) {
                    Caller.Answer answer =
                            millers.anna.send(method, path, "{}", "application/json");
                    assertProblem(method + " " + path, answer, 405);
                }
            }
        }
    }

    @Test
    void an_unknown_path_is_not_found() {
        for (String path :
                List.of(
                        "/api/v1",
                        "/api/v1/",
                        "/api/v2/me",
                        "/api/v1/nonsense",
                        "/api/v1/households",
                        "/api/v1/households/",
                        millers.path + "/nonsense",
                        millers.path + "/transactions/" + ids.get("transaction") + "/postings",
                        millers.path + "/..%2f..%2fme")) {
            assertProblem(path, millers.anna.get(path), 404);
        }
    }

    @Test
    void a_year_that_the_database_does_not_know_is_refused_and_only_to_members() {
        for (String path :
                List.of(
                        "/budget/%2B5874898-01",
                        "/budget/-999999999-01/summary",
                        "/budget/%2B5874898-01/explanation?figure=income",
                        "/budget/years/%2B5874898",
                        "/rates?from=%2B5874898-01-01")) {
            assertThat(millers.anna.get(millers.path + path).status()).as(path).isIn(404, 422);
            assertProblem(path, Caller.withToken("nobody").get(millers.path + path), 401);
        }
    }

    @Test
    void an_unsupported_accept_header_is_refused() {
        for (Endpoint endpoint : Endpoint.ALL) {
            if (endpoint.method().equals("GET")) {
                Caller.Answer answer =
                        millers.anna.send("GET", endpoint.path(ids), "", "", "Accept", "text/html");
                assertProblem(endpoint, answer, 406);
            }
        }
    }

    @Test
    void an_invalid_id_is_not_found() {
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            Matcher id = Pattern.compile("\\{([a-z]+)}").matcher(endpoint.path());
            while (id.find()) {
                for (String wrong :
                        List.of(
                                "1",
                                "1-1-1-1-1",
                                "none",
                                "%00",
                                "%ff",
                                "%F0%9F%94%91",
                                "%27%20or%201=1",
                                "x".repeat(3000),
                                "00000000-0000-0000-0000-00000000000g",
                                "00000000-0000-0000-0000-000000000000")) {
                    Map<String, String> mixed = new TreeMap<>(ids);
                    mixed.put(id.group(1), wrong);
                    Caller.Answer answer =
                            endpoint.call(millers.anna, mixed, endpoint.body(ids).getBytes(UTF_8));
                    assertProblem(endpoint + " " + wrong, answer, 404);
                }
            }
        }
    }

    @Test
    void an_invalid_parameter_is_reported() {
        String[][] parameters = {
            {"transactions", "limit", "0"},
            {"transactions", "limit", "501"},
            {"transactions", "limit", "-1"},
            {"transactions", "limit", "1.0"},
            {"transactions", "limit", "99999999999999999999"},
            {"transactions", "cursor", "nonsense"},
            {"transactions", "cursor", "%00"},
            {"transactions", "cursor", cursor("2026-02-30", millers.checking)},
            {"transactions", "cursor", cursor("2026-02-28", "nobody")},
            {"transactions", "cursor", cursor("+999999999-12-31", millers.checking)},
            {"transactions", "cursor", cursor("-999999999-01-01", millers.checking)},
            {"transactions", "from", "yesterday"},
            {"transactions", "from", "2026-02-30"},
            {"transactions", "until", "2201-01-01"},
            {"transactions", "account", "Checking"},
            {"transactions", "category", "Groceries"},
            {"transactions", "payee", "Corner"},
            {"transactions", "status", "done"},
            {"transactions", "min", "1.234"},
            {"transactions", "max", "much"},
            {"transactions", "tag", "x".repeat(51)},
            {"transactions", "q", "x".repeat(Limits.SEARCH + 1)},
            {"transactions", "q", "a%00b"},
            {"transactions", "sort", "amount"},
            {"changes", "limit", "all"},
            {"changes", "cursor", "last"},
            {"payees", "limit", "0"},
            {"payees", "q", "%00"},
            {"rates", "currency", "euro"},
            {"rates", "from", "2026-02-30"},
            {"rates", "limit", "0"},
            {"rates", "cursor", "2026-02-30.USD"},
            {"rates", "cursor", "2026-02-28"},
            {"overview", "from", "2026-01-01"},
        };
        for (String[] each : parameters) {
            String path = millers.path + "/" + each[0] + "?" + each[1] + "=" + each[2];
            String more = each[0].equals("overview") ? "&until=2026-01" : "";
            Caller.Answer answer = millers.anna.get(path + more);
            assertProblem(path, answer, 422);
            assertThat(answer.pointers()).as(path).containsExactly(each[1]);
        }
    }

    @Test
    void invalid_headers_are_refused() {
        String transaction = millers.path + "/transactions/" + ids.get("transaction");
        String[][] headers = {
            {"If-Match", "1", "412"},
            {"If-Match", "\"1\", \"2\"", "412"},
            {"If-Match", "\"99999999999999999999\"", "412"},
            {"If-Match", "\"-1\"", "412"},
            {"If-Match", "\"\"", "412"},
            {"If-Match", " ", "428"},
        };
        for (String[] header : headers) {
            Caller.Answer answer = millers.anna.delete(transaction, header[0], header[1]);
            assertProblem(header[1], answer, Integer.parseInt(header[2]));
        }
        for (String key : List.of("x".repeat(201), " ")) {
            Caller.Answer answer =
                    millers.anna.post(
                            millers.path + "/category-groups",
                            "{\"name\": \"Pets\"}",
                            "Idempotency-Key",
                            key);
            assertProblem(key, answer, 422);
        }
    }

    /// The methods of all calls whose path matches: `/transactions/batch` also matches the path of
    /// a transaction.
    private static Set<String> methodsOf(String path) {
        Set<String> methods = new TreeSet<>();
        for (Endpoint endpoint : Endpoint.ALL) {
            String template =
                    endpoint.path().replaceAll("\\?.*", "").replaceAll("\\{[a-z]+}", "[^/]+");
            if (path.replaceAll("\\?.*", "").matches(template)) {
                methods.add(endpoint.method());
            }
        }
        return methods;
    }

    private static String cursor(String date, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((date + "/" + id).getBytes(UTF_8));
    }
}
