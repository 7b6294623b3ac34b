package farthing.backend.rates;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.history.Changed;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.http.ListPage;
import farthing.backend.problems.Fields;
import farthing.contract.RateImportResponse;
import farthing.contract.RateRequest;
import farthing.contract.RateResponse;
import farthing.contract.RatesResponse;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of rates between currencies.
@Path("/api/v1/households/{household}/rates")
@Produces(MediaType.APPLICATION_JSON)
@Api
@Tag(name = "Rates", description = "What other currencies are worth in the household's currency")
class RatesResource {

    private final HouseholdAccess access;
    private final Households households;
    private final Rates rates;
    private final EditRate editRate;
    private final ImportRates importRates;

    RatesResource(
            HouseholdAccess access,
            Households households,
            Rates rates,
            EditRate editRate,
            ImportRates importRates) {
        this.access = access;
        this.households = households;
        this.rates = rates;
        this.editRate = editRate;
        this.importRates = importRates;
    }

    /// What a list needs, in one round trip with the authentication.
    private record Found(Supplier<Household> household, Supplier<List<Rate>> rates) {}

    /// @param currency code of one currency; all if left out
    /// @param from first date
    /// @param until last date
    @GET
    @Operation(summary = "List the rates, newest first")
    @RunOnVirtualThread
    public RatesResponse list(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        RatePage asked =
                RatePage.read(
                        fields, new RatePage.RatesQuery(currency, from, until, limit, cursor));
        return access.read(
                (pipeline, household) ->
                        new Found(
                                households.of(pipeline, household),
                                rates.page(pipeline, household, asked, asked.limit() + 1)),
                (scope, found) -> {
                    fields.check();
                    ListPage<Rate> page = ListPage.of(found.rates.get(), asked.limit());
                    return RateResponses.of(
                            found.household.get(), page.shown(), page.next(RatePage::cursor));
                });
    }

    @GET
    @Operation(summary = "Read the rate of each currency that applies today")
    @Path("latest")
    @RunOnVirtualThread
    public RatesResponse latest() {
        return access.read(
                households::of,
                (scope, household) ->
                        RateResponses.of(
                                household.get(),
                                rates.latest(scope, households.today(household.get())),
                                null));
    }

    @PUT
    @Operation(summary = "Enter a rate by hand")
    @Path("{currency}/{date}")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "There was already a rate for this date",
            content = @Content(schema = @Schema(implementation = RateResponse.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RateResponse.class)))
    public Response enter(
            @PathParam("currency") String currency,
            @PathParam("date") String date,
            @RequestBodySchema(RateRequest.class) byte[] body) {
        RateRequest request = Json.read(body, RateRequest.class);
        return access.write(
                households::of,
                (scope, household) -> {
                    Rate.RateKey key = Rate.RateKey.ofPath(currency, date);
                    Fields fields = new Fields();
                    BigDecimal value = Rate.read(fields, "/rate", request.rate());
                    if (key.currency().equals(household.get().currency())) {
                        fields.add(
                                "currency",
                                currency + " is the household's currency; it needs no rate");
                    }
                    fields.check();
                    Rate rate = new Rate(key.currency(), key.date(), value, Rate.RateSource.MANUAL);
                    Changed<Boolean> entered = editRate.enter(scope, rate);
                    return Response.status(entered.entity() ? 201 : 200)
                            .header("Change", entered.change())
                            .entity(RateResponses.of(rate))
                            .build();
                });
    }

    @DELETE
    @Operation(summary = "Delete a rate")
    @Path("{currency}/{date}")
    @RunOnVirtualThread
    @APIResponse(responseCode = "204", description = "`Change` has the id of the change, for undo")
    public Response delete(@PathParam("currency") String currency, @PathParam("date") String date) {
        UUID change =
                access.write(scope -> editRate.remove(scope, Rate.RateKey.ofPath(currency, date)));
        return Response.noContent().header("Change", change).build();
    }

    /// Runs on a platform thread, because a large file keeps a processor busy for a second.
    @POST
    @Operation(summary = "Import a file with the reference rates of the European Central Bank")
    @Parameter(name = "currencies", description = "`used`: those of accounts (default), or `all`")
    @Parameter(
            name = "replace",
            description = "Whether to replace rates that were entered by hand; `false` by default")
    @Path("imports")
    @Blocking
    @Consumes({
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "text/csv",
        "application/zip",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RateImportResponse.class)))
    public Response bringIn(
            @QueryParam("currencies") @Nullable String currencies,
            @QueryParam("replace") @Nullable String replace,
            byte[] body) {
        Fields fields = new Fields();
        boolean all = isSecond(fields, "currencies", currencies, "used", "all");
        boolean replaces = isSecond(fields, "replace", replace, "false", "true");
        return access.create(
                () -> body,
                importRates::lookUp,
                (scope, basis) -> {
                    fields.check();
                    ImportRates.Imported imported =
                            importRates.read(
                                    scope,
                                    basis,
                                    body,
                                    new ImportRates.RateImportOptions(all, replaces));
                    return Created.of(
                            "/api/v1/households/" + scope.household() + "/rates",
                            null,
                            imported.change(),
                            imported.response());
                });
    }

    /// Reads a parameter with two possible values. The first one is the default.
    private static boolean isSecond(
            Fields fields, String name, @Nullable String value, String first, String second) {
        if (value == null || value.equals(first)) {
            return false;
        }
        if (!value.equals(second)) {
            fields.add(name, "Use one of: " + first + ", " + second);
        }
        return true;
    }
}
