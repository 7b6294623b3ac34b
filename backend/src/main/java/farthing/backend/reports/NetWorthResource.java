package farthing.backend.reports;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.http.Api;
import farthing.contract.NetWorthResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of the net worth report.
@Path("/api/v1/households/{household}/net-worth")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Reports")
class NetWorthResource {

    private final HouseholdAccess access;
    private final ReadNetWorth readNetWorth;

    NetWorthResource(HouseholdAccess access, ReadNetWorth readNetWorth) {
        this.access = access;
        this.readNetWorth = readNetWorth;
    }

    /// @param from first month, such as 2026-01
    /// @param until last month; the period has at most 240 months
    /// @param currency of the amounts; by default the household's
    @GET
    @Operation(summary = "Assets and debts at the end of each month")
    public NetWorthResponse netWorth(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("currency") @Nullable String currency) {
        Period period = Period.read(from, until, currency);
        return access.read(
                (pipeline, household) -> readNetWorth.read(pipeline, household, period),
                (scope, found) -> found.get());
    }
}
