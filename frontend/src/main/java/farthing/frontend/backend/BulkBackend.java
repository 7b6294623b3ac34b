package farthing.frontend.backend;

import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportResultResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/// The calls of the REST API that move as many rows as a file has, or undo that. A million rows
/// take minutes, so these are waited for much longer than those of [Backend]; they end like them.
@RegisterRestClient(configKey = "bulk")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders // the request's id goes along
@Path("/api/v1/households/{household}")
public interface BulkBackend {

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    ImportPreviewResponse bringIn(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            ClientMultipartForm file);

    @PUT
    @Path("/imports/{id}/acceptance")
    RestResponse<ImportResultResponse> acceptImport(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            Map<String, Object> rows);

    @DELETE
    @Path("/imports/{id}/acceptance")
    RestResponse<ImportResultResponse> takeBackImport(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id);

    /// What is undone may be an import.
    @POST
    @Path("/changes/{id}/reversal")
    void reverse(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id);
}
