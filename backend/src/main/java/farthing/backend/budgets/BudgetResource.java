package farthing.backend.budgets;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.categories.Category;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.ledger.Card;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.BudgetFillRequest;
import farthing.contract.BudgetFillResponse;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetsResponse;
import farthing.contract.HoldRequest;
import farthing.contract.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The budget, month by month.
@Path("/api/v1/households/{household}/budget")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Budget", description = "What is assigned to categories, and what is available")
class BudgetResource {

    private final HouseholdAccess access;
    private final ShowBudget showBudget;
    private final ReadBudget readBudget;
    private final EditCategoryPlan editCategoryPlan;
    private final EditMonthPlan editMonthPlan;
    private final FillBudget fillBudget;

    BudgetResource(
            HouseholdAccess access,
            ShowBudget showBudget,
            ReadBudget readBudget,
            EditCategoryPlan editCategoryPlan,
            EditMonthPlan editMonthPlan,
            FillBudget fillBudget) {
        this.access = access;
        this.showBudget = showBudget;
        this.readBudget = readBudget;
        this.editCategoryPlan = editCategoryPlan;
        this.editMonthPlan = editMonthPlan;
        this.fillBudget = fillBudget;
    }

    /// @param from first month, 2026-01
    /// @param until last month, at most 12 months in all
    @GET
    @Operation(summary = "Read several months of the budget")
    public BudgetsResponse months(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        Fields fields = new Fields();
        YearMonth first = fields.month("from", from);
        YearMonth last = fields.month("until", until);
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        if (fields.areValid() && months < 1) {
            fields.add("until", "This is before `from`");
        } else if (fields.areValid() && months > Limits.BUDGET_MONTHS) {
            fields.add("until", "At most " + Limits.BUDGET_MONTHS + " months");
        }
        return showBudget.read(fields::check, first, last);
    }

    @GET
    @Operation(summary = "Read a month of the budget")
    @Path("{month}")
    public BudgetResponse month(@PathParam("month") String month) {
        AskedMonth asked = AskedMonth.of(month);
        return showBudget.read(asked::check, asked.month(), asked.month()).months().getFirst();
    }

    @PUT
    @Operation(summary = "Plan a category in a month: assign money, set its flag, write notes")
    @Path("{month}/categories/{category}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BudgetResponse.class)))
    public Response plan(
            @PathParam("month") String month,
            @PathParam("category") String category,
            @RequestBodySchema(BudgetCategoryRequest.class) byte[] body) {
        BudgetCategoryRequest request = Json.read(body, BudgetCategoryRequest.class);
        return write(
                month,
                (scope, basis) -> {
                    Category planned = RequestProblem.found("category", category, basis::category);
                    return editCategoryPlan.edit(scope, basis, planned, basis.first(), request);
                });
    }

    @PUT
    @Operation(summary = "Plan the payment of a credit card: assign money, write notes")
    @Path("{month}/cards/{card}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BudgetResponse.class)))
    public Response planCard(
            @PathParam("month") String month,
            @PathParam("card") String card,
            @RequestBodySchema(BudgetCardRequest.class) byte[] body) {
        BudgetCardRequest request = Json.read(body, BudgetCardRequest.class);
        return write(
                month,
                (scope, basis) -> {
                    Card found = RequestProblem.found("card", card, basis::card);
                    return editCategoryPlan.edit(scope, basis, found.id(), basis.first(), request);
                });
    }

    @PUT
    @Operation(summary = "Hold money for the next month")
    @Path("{month}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BudgetResponse.class)))
    public Response hold(
            @PathParam("month") String month, @RequestBodySchema(HoldRequest.class) byte[] body) {
        HoldRequest request = Json.read(body, HoldRequest.class);
        boolean named = Json.names(body, "amount");
        return write(
                month,
                (scope, basis) -> {
                    if (!named) {
                        throw RequestProblem.InvalidFields.at("/amount", "Required").refused();
                    }
                    return editMonthPlan.hold(scope, basis, basis.first(), request);
                });
    }

    @PUT
    @Operation(summary = "Write notes for a month")
    @Path("{month}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BudgetResponse.class)))
    public Response note(
            @PathParam("month") String month,
            @RequestBodySchema(BudgetNotesRequest.class) byte[] body) {
        BudgetNotesRequest request = Json.read(body, BudgetNotesRequest.class);
        return write(
                month, (scope, basis) -> editMonthPlan.note(scope, basis, basis.first(), request));
    }

    @POST
    @Operation(summary = "Assign to many categories at once, or preview it")
    @Path("{month}/fills")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BudgetFillResponse.class)))
    public Response fill(
            @PathParam("month") String month,
            @RequestBodySchema(BudgetFillRequest.class) byte[] body) {
        BudgetFillRequest request = Json.read(body, BudgetFillRequest.class);
        AskedMonth asked = AskedMonth.of(month);
        YearMonth of = asked.month();
        Fields fields = new Fields();
        WantedFill wanted = WantedFill.read(fields, request);
        YearMonth from = of.minusMonths(wanted.months());
        Runnable check =
                () -> {
                    asked.check();
                    fields.check();
                };
        if (wanted.preview()) {
            Budget budget = showBudget.budget(check, from, of);
            return Response.ok(fillBudget.preview(budget, of, wanted)).build();
        }
        return access.create(
                () -> body,
                (pipeline, household) -> readBudget.lookUp(pipeline, household, from, of),
                (scope, basis) -> {
                    check.run();
                    return created(scope, fillBudget.fill(scope, basis, of, wanted));
                });
    }

    static Created created(Scope scope, Changed<?> changed) {
        return Created.of(
                "/api/v1/households/%s/changes/%s".formatted(scope.household(), changed.change()),
                null,
                changed.change(),
                changed.entity());
    }

    private Response write(
            String month, BiFunction<Scope, ReadBudget.Basis, Changed<Budget>> work) {
        AskedMonth asked = AskedMonth.of(month);
        YearMonth of = asked.month();
        Changed<Budget> changed =
                access.write(
                        (pipeline, household) -> readBudget.lookUp(pipeline, household, of, of),
                        (scope, basis) -> {
                            asked.check();
                            return work.apply(scope, basis);
                        });
        return Response.ok(BudgetResponses.of(changed.entity(), of))
                .header("Change", changed.change())
                .build();
    }
}
