package farthing.backend.server;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Adds the headers of edits and creations to the OpenAPI document.
final class ApiHeaders {

    private ApiHeaders() {}

    /// @param statuses of the responses; receives those that the headers can cause
    static void add(String path, HttpMethod method, Operation operation, Set<String> statuses) {
        boolean ofOne = path.endsWith("}") && !path.endsWith("{household}");
        boolean versioned = ofOne && !path.endsWith("/{date}"); // rates have no versions
        if (versioned && (method == HttpMethod.PATCH || method == HttpMethod.DELETE)) {
            operation.addParameter(
                    header("If-Match", "The ETag of what was read, or *").required(true));
            statuses.addAll(Set.of("412", "428"));
        }
        if (path.endsWith("/targets") && method == HttpMethod.PUT) {
            operation.addParameter(
                    header("If-Match", "The ETag of what was read; left out or * for any version"));
            statuses.add("412");
        }
        if (path.contains("{household}")
                && method == HttpMethod.POST
                && !path.endsWith("/api-tokens")) { // responses with secrets are not stored
            operation.addParameter(
                    header(
                            "Idempotency-Key",
                            "A repeated request with the same key gets the same response and has"
                                    + " no further effect"));
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
