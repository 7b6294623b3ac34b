package farthing.backend.accounts;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.EntityTags;
import farthing.backend.http.Json;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.MonthTotals;
import farthing.backend.problems.RequestProblem;
import farthing.contract.AccountEditRequest;
import farthing.contract.AccountRequest;
import farthing.contract.AccountResponse;
import farthing.contract.AccountsResponse;
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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of accounts.
@Path("/api/v1/households/{household}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Accounts", description = "Where money is kept or owed")
class AccountsResource {

    private final HouseholdAccess access;
    private final Accounts accounts;
    private final MonthTotals totals;
    private final OpenAccount openAccount;
    private final EditAccount editAccount;
    private final DeleteAccount deleteAccount;

    AccountsResource(
            HouseholdAccess access,
            Accounts accounts,
            MonthTotals totals,
            OpenAccount openAccount,
            EditAccount editAccount,
            DeleteAccount deleteAccount) {
        this.access = access;
        this.accounts = accounts;
        this.totals = totals;
        this.openAccount = openAccount;
        this.editAccount = editAccount;
        this.deleteAccount = deleteAccount;
    }

    @GET
    @Operation(summary = "List the accounts with their balances")
    public AccountsResponse list() {
        return access.read(scope -> {
            Map<UUID, Balance> balances = totals.balances(scope);
            return new AccountsResponse(
                    accounts.all(scope).stream()
                            .map(each ->
                                    AccountResponses.answer(
                                            each,
                                            balances.getOrDefault(each.id(), Balance.NOTHING)))
                            .toList());
        });
    }

    @POST
    @Operation(summary = "Open an account")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Response open(@RequestBodySchema(AccountRequest.class) byte[] body) {
        AccountRequest request = Json.read(body, AccountRequest.class);
        return access.create(
                body,
                scope -> {
                    Changed<AccountResponse> opened = openAccount.open(scope, request);
                    AccountResponse account = opened.entity();
                    return Created.of(
                            "/api/v1/households/" + scope.household() + "/accounts/" + account.id(),
                            account.version(),
                            opened.change(),
                            account);
                });
    }

    @GET
    @Operation(summary = "Read an account")
    @Path("{account}")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Response account(@PathParam("account") String id) {
        return ok(access.read(scope -> answer(scope, existing(scope, id)))).build();
    }

    @PATCH
    @Operation(summary = "Edit, close or reopen an account")
    @Path("{account}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    public Response edit(
            @PathParam("account") String id,
            @Context HttpHeaders headers,
            @RequestBodySchema(AccountEditRequest.class) byte[] body) {
        OptionalLong version = EntityTags.required(headers, "account");
        Changed<AccountResponse> edited =
                access.write(scope -> editAccount.edit(scope, existing(scope, id), version, body));
        return ok(edited.entity()).header("Change", edited.change()).build();
    }

    @DELETE
    @Operation(
            summary = "Delete an account that has no transactions except its opening balance",
            description = "It can be restored by undo. An account in use can be closed")
    @Path("{account}")
    @APIResponse(responseCode = "204", description = "`Change` has the id of the change, for undo")
    public Response delete(@PathParam("account") String id, @Context HttpHeaders headers) {
        OptionalLong version = EntityTags.required(headers, "account");
        UUID change = access.write(scope -> deleteAccount.delete(scope, id, version));
        return Response.noContent().header("Change", change).build();
    }

    private Account existing(Scope scope, String id) {
        return RequestProblem.found("account", id, known -> accounts.find(scope, known));
    }

    private static Response.ResponseBuilder ok(AccountResponse account) {
        return Response.ok(account).header(HttpHeaders.ETAG, EntityTags.of(account.version()));
    }

    private AccountResponse answer(Scope scope, Account account) {
        return AccountResponses.answer(account, totals.balance(scope, account.id()));
    }
}
