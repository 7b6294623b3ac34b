package farthing.backend.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// How large a body each call takes, looked at before any of it is read: bodies are kept in memory
/// whole, and anybody may send them. Files alone, which go to the disk, may have all of
/// FARTHING_MAX_UPLOAD; they have to come with a token.
@ApplicationScoped
class BodyLimits {

    private static final long KIB = 1024;

    /// Somebody who is not known yet has an e-mail address, a password and a few names to say.
    private static final long OF_ANYBODY = 16 * KIB;

    /// A transaction with a hundred parts, each with notes.
    private static final long OF_ONE = 1024 * KIB;

    private static final Pattern ANYBODYS = Pattern.compile("/api/v1/(sessions|registrations)/?");
    private static final Pattern MANY =
            Pattern.compile("/api/v1/households/[^/]+/(transactions/batch|imports/.+)/?");
    private static final Pattern FILES = Pattern.compile("/api/v1/households/[^/]+/imports/?");

    /// Right after the framework has set the limit of all requests.
    private static final int ORDER = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    void keep(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(BodyLimits::keep);
    }

    private static void keep(RoutingContext request) {
        String path = request.normalizedPath();
        if (FILES.matcher(path).matches()) {
            if (request.request().getHeader("Authorization") == null) {
                refuse(request, 401);
            } else {
                request.next();
            }
            return;
        }
        long limit = limit(path);
        if (length(request.request()) > limit) {
            refuse(request, 413);
        } else {
            // where the length is not told, reading stops there
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            request.next();
        }
    }

    private static long limit(String path) {
        if (ANYBODYS.matcher(path).matches()) {
            return OF_ANYBODY;
        }
        return MANY.matcher(path).matches() ? Json.MAX_BYTES : OF_ONE;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || length.length() > 18 ? 0 : Long.parseLong(length);
    }

    /// The rest of the body is not read, so the connection ends; in HTTP/2, which shares it with
    /// other requests, the stream alone.
    private static void refuse(RoutingContext request, int status) {
        boolean own = request.request().version() != HttpVersion.HTTP_2;
        if (own) {
            request.response().putHeader("Connection", "close");
        }
        Problems.end(request.response(), status)
                .onComplete(sent -> {
                    if (own) {
                        request.request().connection().close();
                    }
                });
    }
}
