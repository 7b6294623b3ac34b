package farthing.frontend.transactions;

import farthing.frontend.backend.SearchBackend;
import farthing.frontend.server.Form;
import farthing.frontend.server.Page;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// `/accounts/{id}`: the register of one account.
@Page
@Path("/accounts/{id}")
@RunOnVirtualThread
public class AccountResource {

    private final Visit visit;
    private final SearchBackend searches;

    AccountResource(Visit visit, @RestClient SearchBackend searches) {
        this.visit = visit;
        this.searches = searches;
    }

    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        return new Register(visit, searches)
                .show(new RegisterFilter("/accounts/" + id, id, Form.of(uri.getQueryParameters())));
    }
}
