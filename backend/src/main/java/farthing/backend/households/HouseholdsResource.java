package farthing.backend.households;

import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
import farthing.contract.HouseholdRequest;
import farthing.contract.HouseholdResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One household's name and language.
@Path("/api/v1/households/{household}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Households", description = "Who shares a set of books")
class HouseholdsResource {

    private final HouseholdAccess access;
    private final Households households;

    HouseholdsResource(HouseholdAccess access, Households households) {
        this.access = access;
        this.households = households;
    }

    @GET
    @Operation(summary = "Read a household")
    public HouseholdResponse household() {
        return answer(access.read(households::of));
    }

    /// A merge patch of name and locale, by an owner. The currency stays: its totals are kept in
    /// it.
    @PATCH
    @Operation(summary = "Rename a household, or change its language")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public HouseholdResponse rename(@RequestBodySchema(HouseholdRequest.class) byte[] body) {
        return answer(access.writeAs(Role.OWNER, scope -> renamed(scope, body)));
    }

    private Household renamed(Scope scope, byte[] body) {
        Household now = households.of(scope);
        String currency = now.currency().getCurrencyCode();
        HouseholdRequest wanted =
                Json.patched(
                        new HouseholdRequest(now.name(), currency, now.locale()),
                        body,
                        HouseholdRequest.class);
        Fields fields = new Fields();
        Household renamed = OpenHousehold.read(fields, "", wanted);
        if (!renamed.currency().equals(now.currency())) {
            fields.add("/currency", "The currency of a household does not change");
        }
        fields.check();
        households.rename(scope, renamed.name(), renamed.locale());
        return new Household(now.id(), renamed.name(), now.currency(), renamed.locale());
    }

    private static HouseholdResponse answer(Household household) {
        return new HouseholdResponse(
                household.id().toString(),
                household.name(),
                household.currency().getCurrencyCode(),
                household.locale());
    }
}
