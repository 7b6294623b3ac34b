package farthing.frontend.signin;

import farthing.frontend.backend.Backend;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.server.Cookies;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// `/sign-out`: ends the session here and at the backend.
@Page
@Path("/sign-out")
@RunOnVirtualThread
public class SignOutResource {

    private final Backend backend;
    private final Visit visit;

    SignOutResource(@RestClient Backend backend, Visit visit) {
        this.backend = backend;
        this.visit = visit;
    }

    @POST
    public Response signOut() {
        if (visit.hasSession()) {
            try {
                backend.signOut(visit.bearer());
            } catch (BackendProblem alreadyEnded) {
                // the cookie is deleted in any case
            }
        }
        return Responses.seeOther("/sign-in", Cookies.session("", 0, visit.secure()));
    }
}
