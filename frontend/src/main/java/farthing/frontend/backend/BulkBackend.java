package farthing.frontend.backend;

import farthing.contract.CategoryRemovalRequest;
import farthing.contract.CategoryRemovalResponse;
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

/// The REST API calls that import files, or undo that. A million rows take minutes, so the read
/// timeout is much longer than that of [Backend]. Failures are the same.
@RegisterRestClient(configKey = "bulk")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders // forwards the request id
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
    RestResponse<ImportResultResponse> undoImport(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id);

    /// Here and not in [Backend] because the category may have many transactions.
    @POST
    @Path("/categories/{id}/removal")
    RestResponse<CategoryRemovalResponse> removeCategory(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            CategoryRemovalRequest request);
}
