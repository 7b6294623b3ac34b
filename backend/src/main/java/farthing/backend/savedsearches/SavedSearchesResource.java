package farthing.backend.savedsearches;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.backend.search.Search;
import farthing.contract.Limits;
import farthing.contract.SavedSearchRequest;
import farthing.contract.SavedSearchResponse;
import farthing.contract.SavedSearchesResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of saved searches.
@Path("/api/v1/households/{household}/searches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Searches", description = "Searches saved by name")
class SavedSearchesResource {

    private final HouseholdAccess access;
    private final SavedSearches searches;
    private final KeepSavedSearch keepSearch;

    SavedSearchesResource(
            HouseholdAccess access, SavedSearches searches, KeepSavedSearch keepSearch) {
        this.access = access;
        this.searches = searches;
        this.keepSearch = keepSearch;
    }

    @GET
    @Operation(summary = "List the saved searches, ordered by name")
    public SavedSearchesResponse list() {
        return access.read(scope ->
                new SavedSearchesResponse(
                        searches.all(scope).stream()
                                .map(SavedSearchesResource::response)
                                .toList()));
    }

    @POST
    @Operation(summary = "Save a search")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    public Response add(@RequestBodySchema(SavedSearchRequest.class) byte[] body) {
        return access.create(
                body,
                scope -> {
                    SavedSearch search =
                            read(Json.read(body, SavedSearchRequest.class), Ids.next(), 1);
                    Changed<SavedSearch> added = keepSearch.add(scope, search);
                    return Created.of(
                            "/api/v1/households/" + scope.household() + "/searches/" + search.id(),
                            search.version(),
                            added.change(),
                            response(search));
                });
    }

    @PATCH
    @Operation(summary = "Rename a saved search, or change its text")
    @Path("{search}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    public Response edit(
            @PathParam("search") String id,
            @Context HttpHeaders headers,
            @RequestBodySchema(SavedSearchRequest.class) byte[] body) {
        OptionalLong version = EntityTags.required(headers, "saved search");
        Changed<SavedSearch> edited =
                access.write(scope -> {
                    SavedSearch now = existing(scope, id);
                    SavedSearchRequest wanted =
                            Json.patched(
                                    new SavedSearchRequest(now.name(), now.query()),
                                    body,
                                    SavedSearchRequest.class);
                    long next = version.orElse(now.version()) + 1;
                    return keepSearch.edit(scope, now, read(wanted, now.id(), next));
                });
        return Response.ok(response(edited.entity()))
                .header(HttpHeaders.ETAG, EntityTags.of(edited.entity().version()))
                .header("Change", edited.change())
                .build();
    }

    @DELETE
    @Operation(summary = "Delete a saved search. It can be restored by undo")
    @Path("{search}")
    @APIResponse(responseCode = "204", description = "`Change` has the id of the change, for undo")
    public Response delete(@PathParam("search") String id, @Context HttpHeaders headers) {
        OptionalLong version = EntityTags.required(headers, "saved search");
        UUID change =
                access.write(scope -> {
                    SavedSearch now = existing(scope, id);
                    return keepSearch.remove(scope, now, version.orElse(now.version()));
                });
        return Response.noContent().header("Change", change).build();
    }

    private SavedSearch existing(Scope scope, String id) {
        return RequestProblem.found("saved search", id, known -> searches.find(scope, known));
    }

    /// Names in the search are not looked up: they may be created later.
    private static SavedSearch read(SavedSearchRequest request, UUID id, long version) {
        Fields fields = new Fields();
        String name = fields.text("/name", request.name(), Limits.NAME);
        String query = fields.text("/q", request.q(), Limits.SEARCH);
        Search.parse(fields, "/q", query);
        fields.check();
        return new SavedSearch(id, name, query, version);
    }

    private static SavedSearchResponse response(SavedSearch search) {
        return new SavedSearchResponse(
                search.id().toString(), search.name(), search.query(), search.version());
    }
}
