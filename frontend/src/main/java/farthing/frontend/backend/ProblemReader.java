package farthing.frontend.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import farthing.contract.Problem;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Maps a response with a status of 400 and above to an exception.
public final class ProblemReader implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectReader PROBLEM =
            new ObjectMapper()
                    .readerFor(Problem.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status >= 502 && status <= 504) {
            return new BackendUnavailable("the backend answered " + status, null);
        }
        Problem problem = read(response, status);
        return status >= 500
                ? new BackendFailed(status, Objects.requireNonNullElse(problem.incident(), ""))
                : new BackendProblem(problem);
    }

    private static Problem read(Response response, int status) {
        String body = response.readEntity(String.class);
        try {
            if (body != null && body.startsWith("{")) {
                Problem problem = PROBLEM.readValue(body);
                return new Problem(
                        problem.type(),
                        problem.code(),
                        status,
                        problem.title(),
                        problem.errors(),
                        problem.changes(),
                        problem.incident());
            }
        } catch (JsonProcessingException notAProblem) {
            // not from the backend but from a proxy: only the status is known
        }
        return new Problem(
                "about:blank",
                BackendProblem.UNEXPECTED,
                status,
                "HTTP " + status,
                null,
                null,
                null);
    }
}
