package farthing.backend.http;

import farthing.contract.Limits;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Limits the size of request bodies before they are read. Bodies are held in memory, and callers
/// are not authenticated yet. Only uploaded files, which are written to disk, may have the size
/// FARTHING_MAX_UPLOAD; they need an `Authorization` header, and so do files of rates.
@ApplicationScoped
class BodyLimits {

    private static final long KIB = 1024;

    /// Calls without authentication need only an e-mail address, a password and a few names.
    private static final long OF_ANYBODY = 16 * KIB;

    /// Large enough for a transaction with 100 splits and notes.
    private static final long OF_ONE = 1024 * KIB;

    private static final Pattern ANYBODYS = Pattern.compile("/api/v1/(sessions|registrations)/?");
    private static final Pattern MANY =
            Pattern.compile("/api/v1/households/[^/]+/(transactions/batch|imports/.+)/?");
    private static final Pattern FILES = Pattern.compile("/api/v1/households/[^/]+/imports/?");
    private static final Pattern RATES =
            Pattern.compile("/api/v1/households/[^/]+/rates/imports/?");

    /// Runs just after the framework has set its own limit.
    private static final int ORDER = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    void keep(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(BodyLimits::keep);
    }

    private static void keep(RoutingContext request) {
        String path = request.normalizedPath();
        boolean file = FILES.matcher(path).matches();
        boolean rates = RATES.matcher(path).matches();
        if ((file || rates) && request.request().getHeader("Authorization") == null) {
            refuse(request, 401);
            return;
        }
        if (file) {
            request.next();
            return;
        }
        long limit = rates ? Limits.RATES_FILE_BYTES : limit(path);
        if (length(request.request()) > limit) {
            refuse(request, 413);
        } else {
            // without Content-Length, reading stops at this limit
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

    /// Sends the problem and closes the connection, because the rest of the body is not read.
    /// HTTP/2 connections stay open, because they also carry other requests.
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
