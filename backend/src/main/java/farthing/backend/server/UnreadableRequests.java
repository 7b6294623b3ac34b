package farthing.backend.server;

import farthing.backend.http.Problems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;

/// Answers requests that the framework cannot parse before it calls a resource, such as an
/// incomplete multipart body. These are errors of the client. Failures inside resources are handled
/// elsewhere.
///
/// An exception mapper for all exceptions would not work: it would also handle "not found", and
/// then the framework would answer unknown paths of the pages with an empty body.
@ApplicationScoped
class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);
    private static final int BAD_REQUEST = 400;
    private static final int BUG = 500;

    /// Registered before the framework's own failure handler.
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
        LOG.debugf(request.failure(), "Malformed request to %s", request.normalizedPath());
        int status =
                request.failure() instanceof WebApplicationException known
                        ? known.getResponse().getStatus()
                        : BAD_REQUEST;
        Problems.end(request.response(), status);
    }
}
