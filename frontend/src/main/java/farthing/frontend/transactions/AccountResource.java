package farthing.frontend.transactions;

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

/// `/accounts/{id}`: the register of one account.
@Page
@Path("/accounts/{id}")
@RunOnVirtualThread
public class AccountResource {

    private final Visit visit;

    AccountResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        return new Register(visit)
                .show(new RegisterFilter("/accounts/" + id, id, Form.of(uri.getQueryParameters())));
    }
}
