package farthing.backend.signin;

import farthing.backend.database.Database;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.households.Membership;
import farthing.backend.http.Api;
import farthing.backend.http.Tokens;
import farthing.backend.problems.RequestProblem;
import farthing.contract.MeResponse;
import farthing.contract.MembershipResponse;
import farthing.contract.UserResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The API of the user who owns the token.
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Sign-in")
class MeResource {

    private final Database database;
    private final Sessions sessions;
    private final Households households;

    MeResource(Database database, Sessions sessions, Households households) {
        this.database = database;
        this.sessions = sessions;
        this.households = households;
    }

    @GET
    @Operation(summary = "Read the user who owns the token, and their households")
    public MeResponse me(@Context HttpHeaders headers) {
        byte[] token = Tokens.hashFrom(headers);
        return database.read(sql -> me(sql, token));
    }

    private MeResponse me(DSLContext sql, byte[] token) {
        User user =
                sessions.user(sql, token)
                        .orElseThrow(() -> new RequestProblem.NotSignedIn().refused());
        sql.fetch("select set_config('app.user_id', {0}, true)", DSL.val(user.id().toString()));
        return new MeResponse(
                new UserResponse(user.id().toString(), user.email(), user.name()),
                households.mine(sql).stream().map(MeResource::answer).toList());
    }

    private static MembershipResponse answer(Membership membership) {
        Household household = membership.household();
        return new MembershipResponse(
                household.id().toString(),
                household.name(),
                household.currency().getCurrencyCode(),
                household.locale(),
                household.timeZone().getId(),
                household.monthStartDay(),
                household.budgetMode().text(),
                membership.role().text());
    }
}
