package farthing.backend.targets;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import farthing.contract.TargetsRequest;
import farthing.contract.TargetsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The targets of a category.
@Path("/api/v1/households/{household}/categories/{category}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Targets", description = "What a category should hold or receive, and by when")
class TargetsResource {

    private final HouseholdAccess access;
    private final EditTargets editTargets;

    TargetsResource(HouseholdAccess access, EditTargets editTargets) {
        this.access = access;
        this.editTargets = editTargets;
    }

    @GET
    @Operation(summary = "Read the targets of an expense category")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TargetsResponse.class)))
    public Response read(@PathParam("category") String category) {
        return ok(access.read(
                        editTargets::lookUp,
                        (scope, basis) -> editTargets.show(basis, basis.expense(category))))
                .build();
    }

    @PUT
    @Operation(summary = "Replace the targets of an expense category")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TargetsResponse.class)))
    public Response replace(
            @PathParam("category") String category,
            @Context HttpHeaders headers,
            @RequestBodySchema(TargetsRequest.class) byte[] body) {
        OptionalLong version = version(headers);
        TargetsRequest request = Json.read(body, TargetsRequest.class);
        Changed<EditTargets.Shown> replaced =
                access.write(
                        editTargets::lookUp,
                        (scope, basis) ->
                                editTargets.replace(
                                        scope, basis, basis.expense(category), version, request));
        return ok(replaced.entity()).header("Change", replaced.change()).build();
    }

    /// The version in `If-Match`, which may be left out; empty accepts any version.
    private static OptionalLong version(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                ? OptionalLong.empty()
                : EntityTags.required(headers, "list of targets");
    }

    private static Response.ResponseBuilder ok(EditTargets.Shown shown) {
        return Response.ok(shown.targets())
                .header(HttpHeaders.ETAG, EntityTags.of(shown.version()));
    }
}
