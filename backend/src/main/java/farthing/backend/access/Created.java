package farthing.backend.access;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The response to a creation. It is stored with the `Idempotency-Key`, if there is one, so that a
/// repeated request gets the same response.
///
/// @param location path of what was created
/// @param version of it, for the `ETag`; null where it has none
/// @param change id of the change, by which it can be undone; null where the history has none
/// @param entity the body
public record Created(
        String location, @Nullable Long version, @Nullable UUID change, JsonNode entity) {

    public static Created of(
            String location, @Nullable Long version, @Nullable UUID change, Object entity) {
        return new Created(location, version, change, Json.storedTree(Json.text(entity)));
    }

    /// 201 with `Location`, `ETag` and `Change`.
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
