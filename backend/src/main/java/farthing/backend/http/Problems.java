package farthing.backend.http;

import farthing.backend.problems.UserProblem;
import farthing.contract.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Converts problems to HTTP responses (RFC 9457).
public final class Problems {

    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final int UNAUTHORIZED = 401;
    private static final int RETRY_AFTER_SECONDS = 2;

    private Problems() {}

    static Response of(UserProblem problem) {
        Response.ResponseBuilder answer =
                answer(
                        new Problem(
                                type(problem.area(), problem.code()),
                                problem.code(),
                                problem.status(),
                                problem.title(),
                                problem.errors().isEmpty() ? null : problem.errors(),
                                problem.changes().isEmpty() ? null : problem.changes(),
                                null));
        if (problem.status() == UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    static Response bug(UUID incident) {
        return answer(
                        new Problem(
                                type("server", "bug"),
                                "bug",
                                500,
                                "Internal error. Nothing was changed",
                                null,
                                null,
                                incident.toString()))
                .build();
    }

    static Response outage() {
        return later("unavailable", "The service is temporarily unavailable. Try again soon");
    }

    /// All attempts collided with concurrent transactions. This is a 503 and not a 409, because the
    /// client has no conflict to resolve: nothing was changed, and the same request will succeed
    /// later.
    static Response busy() {
        return later("busy", "Too many changes at once. Try again soon");
    }

    private static Response later(String code, String title) {
        return answer(new Problem(type("server", code), code, 503, title, null, null, null))
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    /// The problem for a status that the framework sets itself, such as 404 for an unknown path.
    public static Problem ofStatus(int status) {
        String code =
                switch (status) {
                    case 400 -> "bad-request";
                    case 401 -> "not-signed-in";
                    case 404 -> "no-such-path";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    default -> "status-" + status;
                };
        String title =
                switch (status) {
                    case 400 -> "Malformed request";
                    case 401 -> "Sign in first";
                    case 404 -> "Unknown path";
                    case 405 -> "This path does not support this method";
                    case 406 -> "Only application/json is available";
                    case 413 -> "The body is too large";
                    case 415 -> "Send the body as application/json";
                    default -> "The request failed";
                };
        return new Problem(type("requests", code), code, status, title, null, null, null);
    }

    /// Sends [#ofStatus] without a resource, with the headers of all API responses.
    ///
    /// @return completed when the response is sent
    public static Future<Void> end(HttpServerResponse response, int status) {
        if (status == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        return response.setStatusCode(status)
                .putHeader("Content-Type", PROBLEM_JSON.toString())
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Json.text(ofStatus(status)));
    }

    private static String type(String area, String code) {
        return "/problems/" + area + "/" + code;
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(PROBLEM_JSON).entity(problem);
    }
}
