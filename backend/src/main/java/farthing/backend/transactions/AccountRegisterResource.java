package farthing.backend.transactions;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.http.Api;
import farthing.backend.http.Paging;
import farthing.backend.ledger.Cursor;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.RegisterResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The register of an account: its transactions with the balance after each.
@Path("/api/v1/households/{household}/accounts/{account}/register")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Accounts", description = "Where money is kept or owed")
class AccountRegisterResource {

    private final HouseholdAccess access;
    private final AccountRegister accountRegister;

    AccountRegisterResource(HouseholdAccess access, AccountRegister accountRegister) {
        this.access = access;
        this.accountRegister = accountRegister;
    }

    /// @param limit 1–500, by default 50
    /// @param cursor `next` of the previous page
    @GET
    @Operation(summary = "List the transactions of an account with its balance, newest first")
    public RegisterResponse register(
            @PathParam("account") String account,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        int size = Paging.limit(fields, limit);
        @Nullable Cursor after = Cursor.read(fields, cursor);
        Optional<UUID> id = Fields.parseId(account);
        return access.readAtOnce(
                (pipeline, household) ->
                        id.map(known ->
                                        accountRegister.lookUp(
                                                pipeline, household, known, after, size))
                                .orElseGet(AccountRegisterResource::unknown),
                (scope, found) -> {
                    fields.check();
                    return found.apply(scope);
                });
    }

    private static Function<Scope, RegisterResponse> unknown() {
        return scope -> {
            throw new RequestProblem.NotFound("account").refused();
        };
    }
}
