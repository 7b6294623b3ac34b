package farthing.backend.server;

import farthing.backend.http.Problems;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers what the framework fails at before a resource has its turn, such as a multipart body
/// that breaks off: that is the sender's mistake. What a resource fails at never comes here.
class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);

    @ServerExceptionMapper
    public Response answer(Exception failure, UriInfo address) {
        if (failure instanceof WebApplicationException known) {
            return known.getResponse();
        }
        LOG.debugf(failure, "%s cannot be read", address.getPath());
        return Response.status(Response.Status.BAD_REQUEST)
                .type(Problems.PROBLEM_JSON)
                .entity(Problems.ofStatus(400))
                .build();
    }
}
