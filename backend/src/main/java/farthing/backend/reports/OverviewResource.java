package farthing.backend.reports;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.http.Api;
import farthing.contract.OverviewResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of the overview: income and expenses by month and category.
@Path("/api/v1/households/{household}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Reports", description = "Reports, computed from stored month totals")
class OverviewResource {

    private final HouseholdAccess access;
    private final ReadOverview readOverview;

    OverviewResource(HouseholdAccess access, ReadOverview readOverview) {
        this.access = access;
        this.readOverview = readOverview;
    }

    /// @param from first month, such as 2026-01
    /// @param until last month; the period has at most 240 months
    /// @param currency of the amounts; by default the household's
    @GET
    @Operation(summary = "Income and expenses by month and category")
    public OverviewResponse overview(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("currency") @Nullable String currency) {
        Period period = Period.read(from, until, currency);
        return access.read(
                (pipeline, household) -> readOverview.read(pipeline, household, period),
                (scope, found) -> found.get());
    }
}
