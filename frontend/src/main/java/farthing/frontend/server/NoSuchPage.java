package farthing.frontend.server;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Every address that no page has; the API's are not among them.
@Page
@Path("/{path:(?!api/|api$|q/|static/).+}")
@RunOnVirtualThread
public class NoSuchPage {

    @GET
    public Response none() {
        throw new NotFoundException();
    }
}
