package farthing.backend.budgets;

import farthing.backend.http.Api;
import farthing.contract.BudgetYearResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The budget of a year: plan, actual and difference by category and month.
@Path("/api/v1/households/{household}/budget/years")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Budget", description = "What is assigned to categories, and what is available")
class BudgetYearsResource {

    private static final String CSV = "text/csv";

    private final ShowBudget showBudget;

    BudgetYearsResource(ShowBudget showBudget) {
        this.showBudget = showBudget;
    }

    @GET
    @Operation(summary = "Read a year of the budget")
    @Path("{year}")
    public BudgetYearResponse year(@PathParam("year") String year) {
        return read(year);
    }

    @GET
    @Operation(summary = "Read a year of the budget as CSV")
    @Path("{year}.csv")
    @Produces(CSV)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@PathParam("year") String year) {
        BudgetYearResponse read = read(year);
        StreamingOutput body = out -> new BudgetYearCsv(read).writeTo(out);
        return Response.ok(body, CSV + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"budget-%d.csv\"".formatted(read.year()))
                .build();
    }

    private BudgetYearResponse read(String text) {
        AskedMonth first = AskedMonth.ofYear(text);
        Year year = Year.of(first.month().getYear());
        Budget budget = showBudget.budget(first::check, first.month(), year.atMonth(12));
        return BudgetYearResponses.of(budget, year, showBudget.currentMonth(budget));
    }
}
