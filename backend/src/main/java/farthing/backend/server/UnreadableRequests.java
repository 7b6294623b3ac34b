package farthing.backend.server;

import farthing.backend.http.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers what the framework fails at before a resource has its turn, such as a multipart body
/// that breaks off: that is the sender's mistake. What a resource fails at never comes here.
class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);

    /// What reading throws where the body goes on beyond its limit (BodyLimits).
    private static final String BEYOND_LIMIT = "Request too large";

    @ServerExceptionMapper({
        IOException.class,
        IllegalArgumentException.class,
        IllegalStateException.class,
        IndexOutOfBoundsException.class
    })
    public Response answer(Exception failure, UriInfo address) {
        LOG.debugf(failure, "%s cannot be read", address.getPath());
        int status = BEYOND_LIMIT.equals(failure.getMessage()) ? 413 : 400;
        return Response.status(status)
                .type(Problems.PROBLEM_JSON)
                .entity(Problems.ofStatus(status))
                .build();
    }
}
