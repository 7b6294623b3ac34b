package farthing.backend.categories;

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
import farthing.contract.CategoryGroupRemovalRequest;
import farthing.contract.CategoryGroupRequest;
import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryGroupsResponse;
import farthing.contract.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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

/// The API of category groups.
@Path("/api/v1/households/{household}/category-groups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Categories")
class CategoryGroupsResource {

    private final HouseholdAccess access;
    private final CategoryGroups groups;
    private final KeepCategoryGroup keepGroup;
    private final RemoveCategoryGroup removeGroup;

    CategoryGroupsResource(
            HouseholdAccess access,
            CategoryGroups groups,
            KeepCategoryGroup keepGroup,
            RemoveCategoryGroup removeGroup) {
        this.access = access;
        this.groups = groups;
        this.keepGroup = keepGroup;
        this.removeGroup = removeGroup;
    }

    @GET
    @Operation(summary = "List the category groups")
    public CategoryGroupsResponse list() {
        return access.read(this::all);
    }

    @POST
    @Operation(summary = "Add a category group")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CategoryGroupResponse.class)))
    public Response add(@RequestBodySchema(CategoryGroupRequest.class) byte[] body) {
        CategoryGroup group = read(Json.read(body, CategoryGroupRequest.class), Ids.next(), 1);
        return access.create(
                body,
                scope -> {
                    Changed<CategoryGroupResponse> added = keepGroup.add(scope, group);
                    return Created.of(
                            "/api/v1/households/"
                                    + scope.household()
                                    + "/category-groups/"
                                    + group.id(),
                            group.version(),
                            added.change(),
                            added.entity());
                });
    }

    @PATCH
    @Operation(summary = "Rename a category group, or change its position")
    @Path("{group}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CategoryGroupResponse.class)))
    public Response edit(
            @PathParam("group") String id,
            @Context HttpHeaders headers,
            @RequestBodySchema(CategoryGroupRequest.class) byte[] body) {
        OptionalLong version = EntityTags.required(headers, "category group");
        Changed<CategoryGroupResponse> edited =
                access.write(scope -> edit(scope, id, version, body));
        return Response.ok(edited.entity())
                .header(HttpHeaders.ETAG, EntityTags.of(edited.entity().version()))
                .header("Change", edited.change())
                .build();
    }

    @POST
    @Operation(summary = "Remove a category group, or merge it into another one")
    @Path("{group}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CategoryGroupsResponse.class)))
    public Response remove(
            @PathParam("group") String id,
            @RequestBodySchema(CategoryGroupRemovalRequest.class) byte[] body) {
        CategoryGroupRemovalRequest request = Json.read(body, CategoryGroupRemovalRequest.class);
        return access.create(
                body,
                scope -> {
                    UUID change = removeGroup.remove(scope, existing(scope, id), request);
                    return Created.of(
                            "/api/v1/households/%s/changes/%s".formatted(scope.household(), change),
                            null,
                            change,
                            all(scope));
                });
    }

    private CategoryGroupsResponse all(Scope scope) {
        return new CategoryGroupsResponse(
                groups.all(scope).stream().map(CategoryResponses::answer).toList());
    }

    private CategoryGroup existing(Scope scope, String id) {
        return RequestProblem.found("category group", id, known -> groups.find(scope, known));
    }

    private Changed<CategoryGroupResponse> edit(
            Scope scope, String id, OptionalLong version, byte[] body) {
        CategoryGroup now = existing(scope, id);
        CategoryGroupRequest wanted =
                Json.patched(
                        new CategoryGroupRequest(now.name(), now.position()),
                        body,
                        CategoryGroupRequest.class);
        return keepGroup.edit(
                scope, now, read(wanted, now.id(), version.orElse(now.version()) + 1));
    }

    private static CategoryGroup read(CategoryGroupRequest request, UUID id, long version) {
        Fields fields = new Fields();
        String name = fields.text("/name", request.name(), Limits.NAME);
        int position = CategoryReader.position(fields, request.position());
        fields.check();
        return new CategoryGroup(id, name, position, version);
    }
}
