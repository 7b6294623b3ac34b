package farthing.backend.categories;

import farthing.backend.database.Ids;
import farthing.backend.households.Created;
import farthing.backend.households.HouseholdAccess;
import farthing.backend.households.Scope;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
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
import org.jspecify.annotations.Nullable;

/// Categories.
@Path("/api/v1/households/{household}/categories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Categories", description = "What money is for")
class CategoriesResource {

    private final HouseholdAccess access;
    private final Categories categories;
    private final CategoryGroups groups;

    CategoriesResource(HouseholdAccess access, Categories categories, CategoryGroups groups) {
        this.access = access;
        this.categories = categories;
        this.groups = groups;
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
                            .map(c -> answer(c, byId.get(c.group())))
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
                    Category category = read(scope, request, Ids.next(), 1);
                    categories.add(scope, category);
                    return Created.of(
                            "/api/v1/households/"
                                    + scope.household()
                                    + "/categories/"
                                    + category.id(),
                            category.version(),
                            null,
                            answer(scope, category));
                });
    }

    @PATCH
    @Operation(summary = "Edit a category: rename, move, hide")
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
        CategoryResponse edited = access.write(scope -> edit(scope, id, version, body));
        return Response.ok(edited)
                .header(HttpHeaders.ETAG, EntityTags.of(edited.version()))
                .build();
    }

    private CategoryResponse edit(Scope scope, String id, OptionalLong version, byte[] body) {
        Category now =
                Fields.parseId(id)
                        .flatMap(known -> categories.find(scope, known))
                        .orElseThrow(() -> new RequestProblem.NotFound("category").refused());
        CategoryRequest current =
                new CategoryRequest(
                        now.name(), now.kind().text(), now.group().toString(), now.hidden());
        Category edited =
                read(
                        scope,
                        Json.patched(current, body, CategoryRequest.class),
                        now.id(),
                        version.orElse(now.version()));
        if (edited.kind() != now.kind()) {
            throw RequestProblem.InvalidFields.at("/kind", "The kind of a category does not change")
                    .refused();
        }
        if (!categories.change(scope, edited)) {
            throw new RequestProblem.Stale("category").refused();
        }
        return answer(
                scope,
                new Category(
                        edited.id(),
                        edited.group(),
                        edited.name(),
                        edited.kind(),
                        edited.hidden(),
                        edited.version() + 1));
    }

    private Category read(Scope scope, CategoryRequest request, UUID id, long version) {
        Fields fields = new Fields();
        String name = fields.text("/name", request.name(), 100);
        CategoryKind kind = fields.oneOf("/kind", request.kind(), CategoryKind.BY_TEXT);
        UUID group = group(scope, fields, request.group(), kind);
        fields.check();
        return new Category(id, group, name, kind, Boolean.TRUE.equals(request.hidden()), version);
    }

    private UUID group(Scope scope, Fields fields, @Nullable String asked, CategoryKind kind) {
        if (asked == null) {
            return categories.all(scope).stream()
                    .filter(c -> c.kind() == kind)
                    .map(Category::group)
                    .findFirst()
                    .or(() -> groups.all(scope).stream().map(CategoryGroup::id).findFirst())
                    .orElseGet(() -> fields.id("/group", null));
        }
        UUID group = fields.id("/group", asked);
        if (groups.find(scope, group).isEmpty()) {
            fields.add("/group", "There is no such category group");
        }
        return group;
    }

    private CategoryResponse answer(Scope scope, Category category) {
        return answer(category, groups.find(scope, category.group()).orElseThrow());
    }

    private static CategoryResponse answer(Category category, @Nullable CategoryGroup group) {
        return new CategoryResponse(
                category.id().toString(),
                category.name(),
                category.kind().text(),
                category.group().toString(),
                group == null ? "" : group.name(),
                category.hidden(),
                category.version());
    }
}
