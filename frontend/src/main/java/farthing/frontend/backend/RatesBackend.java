package farthing.frontend.backend;

import farthing.contract.RateImportResponse;
import farthing.contract.RateRequest;
import farthing.contract.RateResponse;
import farthing.contract.RatesResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The REST API calls about rates between currencies. Failures are those of [Backend].
@RegisterRestClient(configKey = "rates")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders // forwards the request id
@Path("/api/v1/households/{household}/rates")
public interface RatesBackend {

    @GET
    RatesResponse rates(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("currency") String currency,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/latest")
    RatesResponse latest(
            @HeaderParam("Authorization") String bearer, @PathParam("household") String household);

    @PUT
    @Path("/{currency}/{date}")
    RestResponse<RateResponse> enter(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("currency") String currency,
            @PathParam("date") String date,
            RateRequest rate);

    @DELETE
    @Path("/{currency}/{date}")
    RestResponse<Void> delete(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("currency") String currency,
            @PathParam("date") String date);

    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    RestResponse<RateImportResponse> bringIn(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("currencies") String currencies,
            @QueryParam("replace") boolean replace,
            File file);
}
