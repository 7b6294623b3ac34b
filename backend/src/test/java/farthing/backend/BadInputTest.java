package farthing.backend;

import static farthing.backend.Refusals.assertNoFault;
import static farthing.backend.Refusals.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Invalid request bodies get a problem that explains the error, never a 500.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadInputTest {

    /// A value in a JSON object, after `"name": `.
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
    void an_unknown_field_is_reported() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            String body = endpoint.body(ids).replaceFirst("\\{", "{\"a/b~c\": 1, ");
            Caller.Answer answer = endpoint.call(millers.anna, ids, body.getBytes(UTF_8));
            assertProblem(endpoint, answer, 422);
            assertThat(answer.pointers()).containsExactly("/a~1b~0c");
        }
    }

    @Test
    void a_value_of_the_wrong_type_is_reported() {
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
    void unusual_values_cause_no_server_error() {
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
    void amounts_over_the_limit_are_reported_even_if_their_sum_would_overflow() {
        String huge = "{\"amount\": \"92233720368547758.00\"}";
        Caller.Answer answer =
                millers.add(
                        """
                        {"date": "2026-11-22", "account": "%s", "amount": "-12.30",
                         "splits": [%s, %s]}
                        """
                                .formatted(millers.checking, huge, huge));
        assertThat(answer.mustBe(422).pointers())
                .containsExactly("/splits/0/amount", "/splits/1/amount");
    }

    @Test
    void a_text_that_is_too_long_is_reported_once() {
        Caller.Answer answer =
                millers.anna.post(
                        millers.path + "/accounts",
                        "{\"name\": \"%s\", \"type\": \"cash\"}".formatted("x".repeat(101)));
        assertThat(answer.mustBe(422).json().path("errors")).hasSize(1);
        assertThat(answer.json().path("title").asText()).isEqualTo("Use at most 100 characters");
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        String large = "\"" + "x".repeat(5 * 1024 * 1024) + "\"";
        for (Endpoint endpoint : Endpoint.withBody()) {
            byte[] body = replaced(endpoint, large).getFirst().getBytes(UTF_8);
            assertProblem(endpoint, endpoint.call(millers.anna, ids, body), 413);
        }
    }

    @Test
    void a_body_with_an_unsupported_content_type_is_refused() {
        for (Endpoint endpoint : Endpoint.withBody()) {
            for (String type :
                    List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
                Caller.Answer answer =
                        millers.anna.send(
                                endpoint.method(), endpoint.path(ids), endpoint.body(ids), type);
                assertProblem(endpoint, answer, 415);
            }
        }
    }

    @Test
    void randomly_damaged_requests_cause_no_server_error() {
        Random random = Randomness.random();
        List<Endpoint> endpoints = Endpoint.withBody();
        for (int round = 0; round < 1000; round++) {
            Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
            byte[] body = damaged(endpoint.body(ids).getBytes(UTF_8), random);
            assertNoFault(
                    endpoint + " " + Randomness.told(), endpoint.call(millers.anna, ids, body));
        }
    }

    /// Changes, drops or doubles about three bytes, or replaces them with characters that have a
    /// meaning in JSON.
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

    /// Copies of the example's body, each with one of its values replaced.
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
}
