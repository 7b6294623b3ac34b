package farthing.backend.tidying;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.contract.CategoryRemovalRequest;
import farthing.contract.CategoryRemovalResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API that removes a category, or merges it into another one.
@Path("/api/v1/households/{household}/categories/{category}/removal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Categories")
class CategoryRemovalResource {

    private final HouseholdAccess access;
    private final ReadRemoval readRemoval;
    private final RemoveCategory removeCategory;

    CategoryRemovalResource(
            HouseholdAccess access, ReadRemoval readRemoval, RemoveCategory removeCategory) {
        this.access = access;
        this.readRemoval = readRemoval;
        this.removeCategory = removeCategory;
    }

    @POST
    @Operation(summary = "Remove a category, or merge it into another one, or preview that")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CategoryRemovalResponse.class)))
    public Response remove(
            @PathParam("category") String id,
            @RequestBodySchema(CategoryRemovalRequest.class) byte[] body) {
        CategoryRemovalRequest request = Json.read(body, CategoryRemovalRequest.class);
        if (Boolean.TRUE.equals(request.preview())) {
            return Response.ok(
                            access.write(scope ->
                                    removeCategory.preview(
                                            scope, readRemoval.read(scope, id, request))))
                    .build();
        }
        return access.create(
                body,
                scope -> {
                    Changed<CategoryRemovalResponse> removed =
                            removeCategory.remove(scope, readRemoval.read(scope, id, request));
                    return Created.of(
                            "/api/v1/households/%s/changes/%s"
                                    .formatted(scope.household(), removed.change()),
                            null,
                            removed.change(),
                            removed.entity());
                });
    }
}
