package farthing.operations;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Serves `/q/metrics` only to direct clients. Requests through an ingress or a reverse proxy,
/// which add a forwarding header, get status 404. So publishing the pages does not publish the
/// metrics.
@ApplicationScoped
class MetricsForDirectCallers {

    private static final int NOT_FOUND = 404;

    void guard(@Observes Router router) {
        router.route("/q/metrics*")
                .order(Integer.MIN_VALUE + 2)
                .handler(MetricsForDirectCallers::answer);
    }

    private static void answer(RoutingContext request) {
        MultiMap headers = request.request().headers();
        if (headers.contains("Forwarded") || headers.contains("X-Forwarded-For")) {
            request.response().setStatusCode(NOT_FOUND).end();
        } else {
            request.next();
        }
    }
}
