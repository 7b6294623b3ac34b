package farthing.backend.transactions;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.http.Api;
import farthing.backend.ledger.FoundTotals;
import farthing.backend.ledger.Ledger;
import farthing.backend.problems.Fields;
import farthing.backend.search.Search;
import farthing.contract.TransactionsSumResponse;
import farthing.contract.TransactionsSummaryResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of the count and the sums of what a filter finds. It is apart from the list, because it
/// costs more.
@Path("/api/v1/households/{household}/transactions/summary")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Transactions")
class TransactionsSummaryResource {

    private final HouseholdAccess access;
    private final ReadFilter readFilter;
    private final Ledger ledger;

    TransactionsSummaryResource(HouseholdAccess access, ReadFilter readFilter, Ledger ledger) {
        this.access = access;
        this.readFilter = readFilter;
        this.ledger = ledger;
    }

    @GET
    @Operation(summary = "Count and sum up to 10,000 transactions. Takes the filters of the list")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "A search, such as `corner shop amount:>50 -tag:holiday`")
    public TransactionsSummaryResponse summary(@Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Fields fields = new Fields();
        for (String paging : List.of("limit", "cursor")) {
            if (parameters.containsKey(paging)) {
                fields.add(paging, "A summary has no pages");
            }
        }
        Search search = Search.parse(fields, "q", parameters.getFirst("q"));
        return access.read(
                (pipeline, household) ->
                        readFilter.lookUp(pipeline, household, parameters, search, fields),
                (scope, filter) -> {
                    var known = filter.apply(scope);
                    fields.check();
                    var account = Fields.parseId(parameters.getFirst("account")).orElse(null);
                    return response(ledger.totals(scope, known, account), search);
                });
    }

    private static TransactionsSummaryResponse response(FoundTotals totals, Search search) {
        return new TransactionsSummaryResponse(
                totals.count(),
                totals.since() == null ? null : totals.since().toString(),
                totals.sums().stream()
                        .map(sum ->
                                new TransactionsSumResponse(
                                        sum.amount().currency().getCurrencyCode(),
                                        sum.count(),
                                        sum.amount().toDecimal()))
                        .toList(),
                search.parts());
    }
}
