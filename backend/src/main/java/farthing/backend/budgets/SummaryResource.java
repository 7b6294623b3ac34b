package farthing.backend.budgets;

import farthing.backend.http.Api;
import farthing.contract.BudgetSummaryResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A month of the budget at a glance.
@Path("/api/v1/households/{household}/budget/{month}/summary")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Budget", description = "What is assigned to categories, and what is available")
class SummaryResource {

    private final ShowSummary showSummary;

    SummaryResource(ShowSummary showSummary) {
        this.showSummary = showSummary;
    }

    @GET
    @Operation(summary = "Read what needs attention in a month, and how long the money lasts")
    public BudgetSummaryResponse summary(@PathParam("month") String month) {
        AskedMonth asked = AskedMonth.of(month);
        return showSummary.read(asked::check, asked.month());
    }
}
