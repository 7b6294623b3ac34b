package farthing.backend.transactions;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.problems.RequestProblem;
import farthing.contract.Limits;
import farthing.contract.TransactionBatchRequest;
import farthing.contract.TransactionBatchResponse;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of adding many transactions as one change.
@Path("/api/v1/households/{household}/transactions/batch")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Transactions")
class TransactionBatchResource {

    private final HouseholdAccess access;
    private final AddTransactions addTransactions;

    TransactionBatchResource(HouseholdAccess access, AddTransactions addTransactions) {
        this.access = access;
        this.addTransactions = addTransactions;
    }

    @POST
    @Operation(summary = "Add up to 1,000 transactions, all or none")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "`Change` has the id of the change, for undo of all transactions",
            content = @Content(schema = @Schema(implementation = TransactionBatchResponse.class)))
    public Response addAll(@RequestBodySchema(TransactionBatchRequest.class) byte[] body) {
        List<TransactionRequest> requests = batch(Json.read(body, TransactionBatchRequest.class));
        return access.create(
                () -> body,
                (pipeline, household) -> addTransactions.lookUp(pipeline, household, requests),
                (scope, references) -> {
                    Changed<List<TransactionResponse>> added =
                            addTransactions.add(
                                    scope, references, requests, at -> "/transactions/" + at);
                    return Created.of(
                            "/api/v1/households/" + scope.household() + "/transactions",
                            null,
                            added.change(),
                            new TransactionBatchResponse(added.entity()));
                });
    }

    private static List<TransactionRequest> batch(TransactionBatchRequest batch) {
        List<TransactionRequest> requests = batch.transactions();
        if (requests == null || requests.isEmpty() || requests.size() > Limits.BATCH) {
            throw RequestProblem.InvalidFields.at(
                            "/transactions", "Use from 1 to " + Limits.BATCH + " transactions")
                    .refused();
        }
        int missing = requests.indexOf(null);
        if (missing >= 0) {
            throw RequestProblem.InvalidFields.at("/transactions/" + missing, "Required").refused();
        }
        return requests;
    }
}
