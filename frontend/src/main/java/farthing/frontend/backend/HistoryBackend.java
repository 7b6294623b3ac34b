package farthing.frontend.backend;

import farthing.contract.ChangeAuthorsResponse;
import farthing.contract.ChangeResponse;
import farthing.contract.ChangesResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// The REST API calls about the history. Failures are those of [Backend]. The read timeout is that
/// of imports, because an undone change may be one.
@RegisterRestClient(configKey = "history")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders // forwards the request id
@Path("/api/v1/households/{household}/changes")
public interface HistoryBackend {

    /// @param query the parameters of the API, such as `who` and `cursor`
    @GET
    ChangesResponse changes(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @RestQuery Map<String, String> query);

    @GET
    @Path("/authors")
    ChangeAuthorsResponse authors(
            @HeaderParam("Authorization") String bearer, @PathParam("household") String household);

    @GET
    @Path("/{id}")
    ChangeResponse change(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id);

    @POST
    @Path("/{id}/reversal")
    RestResponse<Void> reverse(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id);
}
