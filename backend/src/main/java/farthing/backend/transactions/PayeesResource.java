package farthing.backend.transactions;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.http.Api;
import farthing.backend.http.Paging;
import farthing.backend.ledger.Payees;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import farthing.contract.PayeeResponse;
import farthing.contract.PayeesResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of payees. The pages use it for suggestions.
@Path("/api/v1/households/{household}/payees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Payees", description = "People and companies that received or paid money")
class PayeesResource {

    private final HouseholdAccess access;
    private final Payees payees;

    PayeesResource(HouseholdAccess access, Payees payees) {
        this.access = access;
        this.payees = payees;
    }

    /// @param q part of the name
    @GET
    @Operation(summary = "List payees by name, optionally only those whose name contains a text")
    public PayeesResponse list(
            @QueryParam("q") @Nullable String q, @QueryParam("limit") @Nullable String limit) {
        Fields fields = new Fields();
        String text = fields.optionalText("q", q, Limits.PAYEE);
        int most = Paging.limit(fields, limit);
        fields.check();
        return new PayeesResponse(
                access.read(scope -> payees.containing(scope, text, most)).stream()
                        .map(PayeesResource::answer)
                        .toList());
    }

    private static PayeeResponse answer(Payees.WithHabit found) {
        return new PayeeResponse(
                found.payee().id().toString(),
                found.payee().name(),
                found.lastCategory() == null ? null : found.lastCategory().toString());
    }
}
