package farthing.backend.access;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The response to a request that created something. If the request has an `Idempotency-Key`, the
/// response is stored with the key, and a repeated request gets the same response.
///
/// @param location path of the new object
/// @param version of the new object, for the `ETag`; null if it has no version
/// @param change id of the change, for undo; null if the creation is not in the history
/// @param entity the response body
public record Created(
        String location, @Nullable Long version, @Nullable UUID change, JsonNode entity) {

    public static Created of(
            String location, @Nullable Long version, @Nullable UUID change, Object entity) {
        return new Created(location, version, change, Json.storedTree(Json.text(entity)));
    }

    /// The HTTP response: 201 with `Location`, `ETag` and `Change`.
    Response response() {
        Response.ResponseBuilder response =
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, location)
                        .entity(Json.text(entity));
        if (version != null) {
            response.header(HttpHeaders.ETAG, EntityTags.of(version));
        }
        if (change != null) {
            response.header("Change", change);
        }
        return response.build();
    }
}
