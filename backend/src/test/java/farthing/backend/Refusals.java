package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/// Assertions about responses to invalid requests (RFC 9457).
final class Refusals {

    private Refusals() {}

    /// The request may succeed or be refused with a problem, but must not cause a server error.
    static void assertNoFault(Object call, Caller.Answer answer) {
        if (answer.status() >= 300) {
            assertProblem(call, answer, answer.status());
        }
    }

    static void assertProblem(Object call, Caller.Answer answer, int status) {
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
