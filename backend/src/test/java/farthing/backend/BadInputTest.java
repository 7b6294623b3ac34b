package farthing.backend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever comes in, the answer is a problem that says what is wrong, never a 500.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadInputTest {

    /// A value of a JSON object: what stands behind `"name": `.
    private static final Pattern VALUE = Pattern.compile("(?<=\": )(\"[^\"]*\"|[a-z]+)");

    private final TheMillers millers = new TheMillers();
    private final Map<String, String> ids = millers.ids();

    @Test
    void a_body_that_is_not_one_json_object_is_malformed() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            String good = endpoint.body(ids);
            for (String body :
                    List.of(
                            " ",
                            "{",
                            "[]",
                            "[" + good + "]",
                            "null",
                            "true",
                            "1",
                            "\"text\"",
                            "nonsense",
                            good + good,
                            good + "]",
                            good.substring(0, good.length() / 2),
                            good.replace('"', '\''),
                            good.replace("}", ",}"),
                            good.replace("{\"", "{/* comment */\""),
                            good.replaceFirst("\\{(\"[a-z]+\": )", "{$1 1, $1"),
                            good.replaceFirst("\": ", "\": NaN, \"x\": "),
                            good.replaceFirst("\": ", "\": 0012, \"x\": "),
                            nested(good, 1000),
                            good.replaceFirst("\": \"", "\": \"\u0007"),
                            good.replaceFirst("\": \"", "\": \"\\\\ud8zz"))) {
                assertProblem(
                        endpoint, endpoint.call(millers.anna, ids, body.getBytes(UTF_8)), 400);
            }
        }
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            byte[] latin =
                    endpoint.body(ids).replaceFirst("\": \"", "\": \"\u00e9").getBytes(ISO_8859_1);
            assertProblem(endpoint, endpoint.call(millers.anna, ids, latin), 400);
            byte[] surrogate =
                    endpoint.body(ids)
                            .replaceFirst("\": \"", "\": \"\u00ed\u00a0\u0080")
                            .getBytes(ISO_8859_1);
            assertProblem(endpoint, endpoint.call(millers.anna, ids, surrogate), 400);
        }
    }

    @Test
    void an_unknown_field_is_named() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            String body = endpoint.body(ids).replaceFirst("\\{", "{\"a/b~c\": 1, ");
            Caller.Answer answer = endpoint.call(millers.anna, ids, body.getBytes(UTF_8));
            assertProblem(endpoint, answer, 422);
            assertThat(answer.pointers()).containsExactly("/a~1b~0c");
        }
    }

    @Test
    void a_value_of_the_wrong_type_is_named() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            for (String wrong : List.of("{}", "[[]]", "{\"a\": [1]}")) {
                for (String body : replaced(endpoint, wrong)) {
                    Caller.Answer answer = endpoint.call(millers.anna, ids, body.getBytes(UTF_8));
                    assertProblem(endpoint, answer, 422);
                    assertThat(answer.pointers()).as(body).hasSize(1);
                }
            }
        }
    }

    @Test
    void no_value_however_odd_breaks_anything() {
        List<String> odd =
                List.of(
                        "null",
                        "true",
                        "17",
                        "-1.5",
                        "1e999",
                        "-1e-999",
                        "1e999999999",
                        "9".repeat(40),
                        "9".repeat(41),
                        "0." + "1".repeat(38),
                        "[]",
                        "\"\"",
                        "\" \"",
                        "\"\\u0000\"",
                        "\"a\\u0000b\"",
                        "\"a\\u0007b\"",
                        "\"\\ud800\"",
                        "\"\\udc00x\"",
                        "\"\\uffff\"",
                        "\"" + "x".repeat(3_000) + "\"",
                        "\"" + "x".repeat(150_000) + "\"",
                        "\"" + "9".repeat(50) + "\"",
                        "\"+1\"",
                        "\"1e3\"",
                        "\"-\"",
                        "\"٣\"",
                        "\"-9223372036854775808\"",
                        "\"+999999999-01-01\"",
                        "\"2026-11-22T00:00:00Z\"",
                        "\"00000000-0000-0000-0000-000000000000\"",
                        "\"'; drop table transaction; --\"",
                        "\"{{7*7}}${7*7}%s%n\"",
                        "\"\\u202e\\u200d\"",
                        "\"Straße İstanbul ΣΑΣ\"");
        for (Endpoint endpoint : Endpoint.withBody()) {
            for (String value : odd) {
                for (String body : replaced(endpoint, value)) {
                    assertNoFault(endpoint, endpoint.call(millers.anna, ids, body.getBytes(UTF_8)));
                }
            }
        }
    }

    @Test
    void a_body_beyond_the_limit_is_too_large() {
        String large = "\"" + "x".repeat(5 * 1024 * 1024) + "\"";
        for (Endpoint endpoint : Endpoint.withBody()) {
            byte[] body = replaced(endpoint, large).getFirst().getBytes(UTF_8);
            assertProblem(endpoint, endpoint.call(millers.anna, ids, body), 413);
        }
    }

    @Test
    void a_body_of_another_type_is_refused() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            for (String type :
                    List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
                Caller.Answer answer =
                        millers.anna.send(
                                endpoint.method(), path(endpoint), endpoint.body(ids), type);
                assertProblem(endpoint, answer, 415);
            }
        }
    }

    @Test
    void a_method_that_a_path_does_not_take_is_refused() {
        for (Endpoint endpoint : Endpoint.ALL) {
            String path = path(endpoint);
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
    void there_is_nothing_at_an_unknown_path() {
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
    void an_answer_in_another_format_is_not_acceptable() {
        for (Endpoint endpoint : Endpoint.ALL) {
            if (endpoint.method().equals("GET")) {
                Caller.Answer answer =
                        millers.anna.send("GET", path(endpoint), "", "", "Accept", "text/html");
                assertProblem(endpoint, answer, 406);
            }
        }
    }

    @Test
    void an_id_that_is_no_id_is_not_found() {
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
    void a_parameter_that_cannot_be_read_is_named() {
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
            {"transactions", "q", "x".repeat(201)},
            {"transactions", "q", "a%00b"},
            {"transactions", "sort", "amount"},
            {"changes", "limit", "all"},
            {"changes", "cursor", "last"},
            {"payees", "limit", "0"},
            {"payees", "q", "%00"},
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
    void headers_that_cannot_be_read_are_refused() {
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

    @Test
    void random_damage_to_good_requests_breaks_nothing() {
        Random random = Randomness.random();
        List<Endpoint> endpoints = Endpoint.withBody();
        for (int round = 0; round < 1000; round++) {
            Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
            byte[] body = damaged(endpoint.body(ids).getBytes(UTF_8), random);
            assertNoFault(
                    endpoint + " " + Randomness.told(), endpoint.call(millers.anna, ids, body));
        }
    }

    /// Of all calls whose path this may be: `/transactions/batch` may be a transaction's, too.
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

    /// A few bytes are changed, dropped, doubled, or swapped for what JSON is made of.
    private static byte[] damaged(byte[] body, Random random) {
        String pieces = "{}[]\":,\\0e-.ntu\u0000 ";
        var damaged = new java.io.ByteArrayOutputStream();
        double rate = 3.0 / body.length;
        for (byte each : body) {
            if (random.nextDouble() >= rate) {
                damaged.write(each);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> damaged.write(random.nextInt(256));
                case 1 -> damaged.write(pieces.charAt(random.nextInt(pieces.length())));
                case 2 -> damaged.writeBytes(new byte[] {each, each});
                default -> {}
            }
        }
        return damaged.toByteArray();
    }

    /// The example's body with one value after the other replaced.
    private List<String> replaced(Endpoint endpoint, String value) {
        String body = endpoint.body(ids);
        List<String> bodies = new ArrayList<>();
        Matcher values = VALUE.matcher(body);
        while (values.find()) {
            bodies.add(body.substring(0, values.start()) + value + body.substring(values.end()));
        }
        return bodies;
    }

    private static String nested(String good, int depth) {
        return good.replaceFirst("\\{", "{\"x\": " + "[".repeat(depth) + "]".repeat(depth) + ", ");
    }

    private static String cursor(String date, String id) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((date + "/" + id).getBytes(UTF_8));
    }

    private String path(Endpoint endpoint) {
        String path = endpoint.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replaceAll("[{<]" + id.getKey() + "[}>]", id.getValue());
        }
        return path;
    }

    private static void assertNoFault(Object call, Caller.Answer answer) {
        if (answer.status() >= 300) {
            assertProblem(call, answer, answer.status());
        }
    }

    private static void assertProblem(Object call, Caller.Answer answer, int status) {
        String told = call + " → " + answer.http().body();
        assertThat(answer.status()).as(told).isEqualTo(status).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(told).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).as(told).isEqualTo(status);
        assertThat(problem.path("code").asText()).as(told).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.path("type").asText())
                .as(told)
                .matches("/problems/[a-z]+/" + problem.path("code").asText());
        assertThat(problem.path("title").asText()).as(told).isNotBlank();
    }
}
