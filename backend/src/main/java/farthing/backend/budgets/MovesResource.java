package farthing.backend.budgets;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.contract.BudgetResponse;
import farthing.contract.MoveRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Moves of money between the categories of a month.
@Path("/api/v1/households/{household}/budget/{month}/moves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Budget")
class MovesResource {

    private final HouseholdAccess access;
    private final ReadBudget readBudget;
    private final MoveMoney moveMoney;

    MovesResource(HouseholdAccess access, ReadBudget readBudget, MoveMoney moveMoney) {
        this.access = access;
        this.readBudget = readBudget;
        this.moveMoney = moveMoney;
    }

    @POST
    @Operation(summary = "Move money between categories, or cover overspending")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BudgetResponse.class)))
    public Response move(
            @PathParam("month") String month, @RequestBodySchema(MoveRequest.class) byte[] body) {
        MoveRequest request = Json.read(body, MoveRequest.class);
        AskedMonth asked = AskedMonth.of(month);
        YearMonth of = asked.month();
        return access.create(
                () -> body,
                (pipeline, household) -> readBudget.lookUp(pipeline, household, of, of),
                (scope, basis) -> {
                    asked.check();
                    Changed<Budget> moved = moveMoney.move(scope, basis, of, request);
                    return BudgetResource.created(
                            scope,
                            new Changed<>(BudgetResponses.of(moved.entity(), of), moved.change()));
                });
    }
}
