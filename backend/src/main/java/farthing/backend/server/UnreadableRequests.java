package farthing.backend.server;

import farthing.backend.http.Problems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;

/// Answers what the framework fails at before a resource has its turn, such as a multipart body
/// that breaks off: that is the sender's mistake. What a resource fails at never comes here.
///
/// No exception mapper: one for every exception is one for "not found" too, and with that the
/// framework answers every address it does not know itself, the pages' with nothing.
@ApplicationScoped
class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);
    private static final int BAD_REQUEST = 400;
    private static final int BUG = 500;

    /// Before the framework's own.
    void register(@Observes Router router) {
        router.route("/api/*")
                .order(Integer.MIN_VALUE + 11)
                .failureHandler(UnreadableRequests::answer);
    }

    private static void answer(RoutingContext request) {
        if (request.failure() == null
                || request.statusCode() != BUG
                || request.response().headWritten()) {
            request.next();
            return;
        }
        LOG.debugf(request.failure(), "%s cannot be read", request.normalizedPath());
        int status =
                request.failure() instanceof WebApplicationException known
                        ? known.getResponse().getStatus()
                        : BAD_REQUEST;
        Problems.end(request.response(), status);
    }
}
