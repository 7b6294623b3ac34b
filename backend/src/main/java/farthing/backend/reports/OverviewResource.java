package farthing.backend.reports;

import farthing.backend.households.HouseholdAccess;
import farthing.backend.http.Api;
import farthing.backend.problems.Fields;
import farthing.contract.OverviewResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Income and expense by month and category.
@Path("/api/v1/households/{household}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Reports", description = "Read-only questions, answered from stored totals")
class OverviewResource {

    private static final int MAX_MONTHS = 240;

    private final HouseholdAccess access;
    private final ReadOverview readOverview;

    OverviewResource(HouseholdAccess access, ReadOverview readOverview) {
        this.access = access;
        this.readOverview = readOverview;
    }

    /// @param from first month, 2026-01
    /// @param until last month, at most 240 months in all
    /// @param currency of the figures; the household's where left out
    @GET
    @Operation(summary = "Income and expense by month and category")
    public OverviewResponse overview(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("currency") @Nullable String currency) {
        Fields fields = new Fields();
        YearMonth first = fields.month("from", from);
        YearMonth last = fields.month("until", until);
        @Nullable Currency wanted =
                fields.optional(currency, code -> fields.currency("currency", code)).orElse(null);
        fields.check();
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        if (months < 1) {
            fields.add("until", "This is before `from`");
        } else if (months > MAX_MONTHS) {
            fields.add("until", "At most " + MAX_MONTHS + " months");
        }
        fields.check();
        return access.read(scope -> readOverview.read(scope, first, last, wanted));
    }
}
