package farthing.frontend.backend;

import farthing.contract.SavedSearchRequest;
import farthing.contract.SavedSearchResponse;
import farthing.contract.SavedSearchesResponse;
import farthing.contract.TransactionsSummaryResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// The REST API calls about searches. Failures are those of [Backend].
@RegisterRestClient(configKey = "search")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders // forwards the request id
@Path("/api/v1/households/{household}")
public interface SearchBackend {

    /// Counts and sums what a filter finds.
    ///
    /// @param query of [TransactionQuery#filters]
    @GET
    @Path("/transactions/summary")
    TransactionsSummaryResponse summary(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @RestQuery Map<String, String> query);

    @GET
    @Path("/searches")
    SavedSearchesResponse searches(
            @HeaderParam("Authorization") String bearer, @PathParam("household") String household);

    @POST
    @Path("/searches")
    RestResponse<SavedSearchResponse> save(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            SavedSearchRequest request);

    @PATCH
    @Path("/searches/{id}")
    RestResponse<SavedSearchResponse> edit(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match,
            SavedSearchRequest changes);

    @DELETE
    @Path("/searches/{id}")
    RestResponse<Void> delete(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match);
}
