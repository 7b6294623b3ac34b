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

/// Logs each request at level info: method, route, status and duration. The route is a template,
/// `/api/v1/households/{household}`, so that neither the log nor the metrics contain ids or search
/// terms. Requests of probes and scrapers (`/q/`) are not logged.
@ApplicationScoped
class AccessLines {

    static final String LOGGER = "farthing.requests";

    private static final Logger LOG = Logger.getLogger(LOGGER);

    /// The key under which Quarkus stores the route template of the resource; metrics read it too.
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

    /// The initial route, until a resource handles the request. Unknown paths share one route.
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
