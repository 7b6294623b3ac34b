package farthing.backend.households;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Role;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.contract.HouseholdRequest;
import farthing.contract.HouseholdResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
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

/// The API of a household's settings.
@Path("/api/v1/households/{household}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Households", description = "People who share accounts and transactions")
class HouseholdsResource {

    private final HouseholdAccess access;
    private final Households households;
    private final EditHousehold editHousehold;

    HouseholdsResource(HouseholdAccess access, Households households, EditHousehold editHousehold) {
        this.access = access;
        this.households = households;
        this.editHousehold = editHousehold;
    }

    @GET
    @Operation(summary = "Read a household")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = HouseholdResponse.class)))
    public Response household() {
        return ok(access.read(households::of)).build();
    }

    /// Applies a merge patch. The caller must be an owner.
    @PATCH
    @Operation(summary = "Edit a household. Fields that are left out do not change")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = HouseholdResponse.class)))
    public Response edit(
            @Context HttpHeaders headers, @RequestBodySchema(HouseholdRequest.class) byte[] body) {
        OptionalLong version = EntityTags.required(headers, "household");
        Changed<Household> edited =
                access.writeAs(Role.OWNER, scope -> editHousehold.edit(scope, version, body));
        return ok(edited.entity()).header("Change", edited.change()).build();
    }

    private static Response.ResponseBuilder ok(Household household) {
        return Response.ok(
                        new HouseholdResponse(
                                household.id().toString(),
                                household.name(),
                                household.currency().getCurrencyCode(),
                                household.locale(),
                                household.timeZone().getId(),
                                household.monthStartDay(),
                                household.budgetMode().text(),
                                household.version()))
                .header(HttpHeaders.ETAG, EntityTags.of(household.version()));
    }
}
