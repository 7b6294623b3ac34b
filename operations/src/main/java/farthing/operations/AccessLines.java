package farthing.operations;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// A line in the log for each request, at info: the method, the route, the status and how long it
/// took. The route is a template, `/api/v1/households/{household}`, so that neither the log nor the
/// metrics hold ids or what was searched for. Questions of probes and scrapers (`/q/`) have no
/// line.
@ApplicationScoped
class AccessLines {

    static final String LOGGER = "farthing.requests";

    private static final Logger LOG = Logger.getLogger(LOGGER);

    /// Where the framework keeps the template of the resource that answers; metrics read it too.
    static final String TEMPLATE = "UrlPathTemplate";

    void write(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(AccessLines::begin);
    }

    private static void begin(RoutingContext request) {
        Context context = requireNonNull(Vertx.currentContext());
        String path = request.normalizedPath();
        if (!path.startsWith("/q/")) {
            context.putLocal(TEMPLATE, routeWithoutResource(path));
            if (LOG.isInfoEnabled()) {
                long started = System.nanoTime();
                request.addEndHandler(end -> write(request, context, started));
            }
        }
        request.next();
    }

    /// Until a resource takes the request: what no resource takes has one route for many paths.
    private static String routeWithoutResource(String path) {
        if (path.startsWith("/static/")) {
            return "/static/*";
        }
        return path.startsWith("/api/") ? "/api/*" : "/*";
    }

    private static void write(RoutingContext request, Context context, long started) {
        String method = request.request().method().name();
        String route = context.getLocal(TEMPLATE);
        int status = request.response().getStatusCode();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        MDC.put(RequestIds.LOGGED, request.response().headers().get(RequestIds.HEADER));
        LOG.infof("%s %s %d in %d ms", method, route, status, millis); // see AccessFields
    }
}
