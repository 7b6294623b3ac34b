package farthing.operations;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Gives each request an id, which connects the log lines of all services: the valid value of the
/// request header `X-Request-Id`, else a new one. The id is in the response header, in all log
/// lines of the request, and in the frontend's requests to the backend.
@ApplicationScoped
class RequestIds {

    static final String HEADER = "X-Request-Id";

    /// The key in the log.
    static final String LOGGED = "requestId";

    /// Ids that are safe in a log line and a header: no special characters, at most 64.
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    void give(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(RequestIds::give);
    }

    private static void give(RoutingContext context) {
        HttpServerRequest request = context.request();
        String id = of(request.getHeader(HEADER));
        request.headers().set(HEADER, id); // the frontend passes it on from there
        context.response().putHeader(HEADER, id);
        MDC.put(LOGGED, id);
        context.next();
    }

    /// The id of a request.
    ///
    /// @param asked the value of the header
    static String of(@Nullable String asked) {
        return asked != null && SANE.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
    }
}
