package farthing.backend.categories;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import farthing.backend.problems.RequestProblem;
import farthing.contract.CategoriesResponse;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
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
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of categories.
@Path("/api/v1/households/{household}/categories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Categories", description = "What money is spent on, and where income comes from")
class CategoriesResource {

    private final HouseholdAccess access;
    private final Categories categories;
    private final CategoryGroups groups;
    private final AddCategory addCategory;
    private final EditCategory editCategory;

    CategoriesResource(
            HouseholdAccess access,
            Categories categories,
            CategoryGroups groups,
            AddCategory addCategory,
            EditCategory editCategory) {
        this.access = access;
        this.categories = categories;
        this.groups = groups;
        this.addCategory = addCategory;
        this.editCategory = editCategory;
    }

    @GET
    @Operation(summary = "List the categories")
    public CategoriesResponse list() {
        return access.read(scope -> {
            Map<UUID, CategoryGroup> byId =
                    groups.all(scope).stream()
                            .collect(Collectors.toMap(CategoryGroup::id, Function.identity()));
            return new CategoriesResponse(
                    categories.all(scope).stream()
                            .map(c ->
                                    CategoryResponses.answer(
                                            c, requireNonNull(byId.get(c.group()))))
                            .toList());
        });
    }

    @POST
    @Operation(summary = "Add a category")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CategoryResponse.class)))
    public Response add(@RequestBodySchema(CategoryRequest.class) byte[] body) {
        CategoryRequest request = Json.read(body, CategoryRequest.class);
        return access.create(
                body,
                scope -> {
                    Changed<CategoryResponse> added = addCategory.add(scope, request);
                    CategoryResponse category = added.entity();
                    return Created.of(
                            "/api/v1/households/"
                                    + scope.household()
                                    + "/categories/"
                                    + category.id(),
                            category.version(),
                            added.change(),
                            category);
                });
    }

    @PATCH
    @Operation(summary = "Edit a category: rename, move to a group or position, hide")
    @Path("{category}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CategoryResponse.class)))
    public Response edit(
            @PathParam("category") String id,
            @Context HttpHeaders headers,
            @RequestBodySchema(CategoryRequest.class) byte[] body) {
        OptionalLong version = EntityTags.required(headers, "category");
        Changed<CategoryResponse> edited =
                access.write(scope -> editCategory.edit(scope, existing(scope, id), version, body));
        return Response.ok(edited.entity())
                .header(HttpHeaders.ETAG, EntityTags.of(edited.entity().version()))
                .header("Change", edited.change())
                .build();
    }

    private Category existing(Scope scope, String id) {
        return RequestProblem.found("category", id, known -> categories.find(scope, known));
    }
}
