package farthing.backend.server;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sets the security headers of `/api/docs`. The page may only load resources from this server.
/// Inline scripts and styles are allowed because Swagger UI needs them; the page stores no token.
@ApplicationScoped
class DocsPage {

    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self' 'unsafe-inline'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data:",
                    "font-src 'self' data:",
                    "connect-src 'self'",
                    "form-action 'none'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'");

    void protect(@Observes Router router) {
        router.route("/api/docs*")
                .order(Integer.MIN_VALUE)
                .handler(request -> {
                    request.response()
                            .putHeader("Content-Security-Policy", POLICY)
                            .putHeader("X-Content-Type-Options", "nosniff")
                            .putHeader("Referrer-Policy", "no-referrer");
                    request.next();
                });
    }
}
