package farthing.backend.transactions;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import farthing.backend.http.Paging;
import farthing.backend.ledger.Cursor;
import farthing.backend.ledger.Filter;
import farthing.backend.problems.Fields;
import farthing.backend.search.Search;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import farthing.contract.TransactionsResponse;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of transactions.
@Path("/api/v1/households/{household}/transactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Transactions", description = "Spending, income and transfers")
class TransactionsResource {

    private static final TransactionsResponse NOTHING = new TransactionsResponse(List.of(), null);

    private final HouseholdAccess access;
    private final ReadFilter readFilter;
    private final Transactions transactions;
    private final AddTransactions addTransactions;
    private final EditTransaction editTransaction;
    private final DeleteTransactions deleteTransactions;

    TransactionsResource(
            HouseholdAccess access,
            ReadFilter readFilter,
            Transactions transactions,
            AddTransactions addTransactions,
            EditTransaction editTransaction,
            DeleteTransactions deleteTransactions) {
        this.access = access;
        this.readFilter = readFilter;
        this.transactions = transactions;
        this.addTransactions = addTransactions;
        this.editTransaction = editTransaction;
        this.deleteTransactions = deleteTransactions;
    }

    @GET
    @Operation(summary = "List transactions, newest first")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First date")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "Last date")
    @Parameter(
            name = "account",
            in = ParameterIn.QUERY,
            description = "Id; both sides of a transfer match")
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Id, or `none` for uncategorised transactions")
    @Parameter(name = "payee", in = ParameterIn.QUERY, description = "Id")
    @Parameter(name = "tag", in = ParameterIn.QUERY)
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "pending, cleared, reconciled")
    @Parameter(
            name = "budget",
            in = ParameterIn.QUERY,
            description =
                    "How it counts in the budget: on (the account it was entered on is on budget),"
                            + " openings (opening balances of accounts on budget),"
                            + " transfers (between accounts on and off budget, and exchanges between"
                            + " currencies)")
    @Parameter(
            name = "min",
            in = ParameterIn.QUERY,
            description =
                    "Minimum signed amount, in the currency of `account`, else the household's")
    @Parameter(
            name = "max",
            in = ParameterIn.QUERY,
            description = "Maximum signed amount, in the same currency")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "A search, such as `corner shop amount:>50 -tag:holiday`")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1–500, by default 50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the previous page")
    public TransactionsResponse list(@Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Fields fields = new Fields();
        int limit = Paging.limit(fields, parameters.getFirst("limit"));
        @Nullable Cursor after = Cursor.read(fields, parameters.getFirst("cursor"));
        Search search = Search.parse(fields, "q", parameters.getFirst("q"));
        if (readFilter.needsLookUp(parameters, search)) {
            return access.read(
                    (pipeline, household) ->
                            readFilter.lookUp(pipeline, household, parameters, search, fields),
                    (scope, filter) -> {
                        Filter known = filter.apply(scope);
                        fields.check();
                        return transactions.page(scope, known, after, limit);
                    });
        }
        BiFunction<Pipeline, UUID, Function<Scope, TransactionsResponse>> page =
                (pipeline, household) -> {
                    Filter filter = readFilter.filter(household, parameters, search, fields);
                    return fields.areValid()
                            ? transactions.page(pipeline, household, filter, after, limit)
                            : scope -> NOTHING;
                };
        return access.read(
                page,
                (scope, found) -> {
                    fields.check();
                    return found.apply(scope);
                });
    }

    @POST
    @Operation(summary = "Add a transaction")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = TransactionResponse.class)))
    public Response add(@RequestBodySchema(TransactionRequest.class) byte[] body) {
        List<TransactionRequest> requests = List.of(Json.read(body, TransactionRequest.class));
        return access.create(
                () -> body,
                (pipeline, household) -> addTransactions.lookUp(pipeline, household, requests),
                (scope, references) -> {
                    Changed<List<TransactionResponse>> added =
                            addTransactions.add(scope, references, requests, at -> "");
                    TransactionResponse transaction = added.entity().getFirst();
                    return Created.of(
                            path(scope) + "/" + transaction.id(),
                            transaction.version(),
                            added.change(),
                            transaction);
                });
    }

    @GET
    @Operation(summary = "Read a transaction")
    @Path("{transaction}")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TransactionResponse.class)))
    public Response transaction(@PathParam("transaction") String id) {
        TransactionResponse found =
                access.read(scope -> TransactionResponses.of(transactions.existing(scope, id)));
        return Response.ok(found).header(HttpHeaders.ETAG, EntityTags.of(found.version())).build();
    }

    @PATCH
    @Operation(summary = "Edit a transaction. Fields that are left out do not change")
    @Path("{transaction}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TransactionResponse.class)))
    public Response edit(
            @PathParam("transaction") String id,
            @Context HttpHeaders headers,
            @RequestBodySchema(TransactionRequest.class) byte[] body) {
        OptionalLong version = EntityTags.required(headers, "transaction");
        Changed<TransactionResponse> edited =
                access.write(
                        (pipeline, household) -> transactions.lookUp(pipeline, household, id),
                        (scope, found) ->
                                editTransaction.edit(scope, found.existing(), version, body));
        return Response.ok(edited.entity())
                .header(HttpHeaders.ETAG, EntityTags.of(edited.entity().version()))
                .header("Change", edited.change())
                .build();
    }

    @DELETE
    @Operation(summary = "Delete a transaction. It can be restored by undo")
    @Path("{transaction}")
    @APIResponse(responseCode = "204", description = "`Change` has the id of the change, for undo")
    public Response delete(@PathParam("transaction") String id, @Context HttpHeaders headers) {
        OptionalLong version = EntityTags.required(headers, "transaction");
        UUID change =
                access.write(
                        (pipeline, household) -> transactions.lookUp(pipeline, household, id),
                        (scope, found) ->
                                deleteTransactions.delete(scope, found.existing(), version));
        return Response.noContent().header("Change", change).build();
    }

    private static String path(Scope scope) {
        return "/api/v1/households/" + scope.household() + "/transactions";
    }
}
