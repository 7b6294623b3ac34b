package farthing.frontend.server;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Protects against cross-site request forgery: a request that changes something must come from our
/// own pages. Browsers since 2023 send `Sec-Fetch-Site`, older ones at least `Origin`; scripts
/// cannot set either.
@Page
@Provider
public final class SameOrigin implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final RoutingContext context;

    SameOrigin(RoutingContext context) {
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getMethod();
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        if (!allows(method, site, origin, authority(context.request()))) {
            request.abortWith(
                    Response.status(Response.Status.FORBIDDEN)
                            .type(MediaType.TEXT_PLAIN)
                            .entity("This came from another site, and was not done.")
                            .build());
        }
    }

    /// @param site the value of `Sec-Fetch-Site`
    /// @param origin the value of `Origin`
    /// @param host as in `Host`, with the port unless it is the default
    static boolean allows(
            String method, @Nullable String site, @Nullable String origin, @Nullable String host) {
        if (SAFE.contains(method)) {
            return true;
        }
        if (site != null && !OURS.contains(site)) {
            return false;
        }
        return origin == null || (host != null && host.equalsIgnoreCase(authority(origin)));
    }

    /// The requested host, with the port unless it is the default: from `Host`, or with HTTP/2 from
    /// `:authority` (RFC 9113 §8.3.1). Empty if both are missing.
    static String authority(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority == null ? "" : authority.toString();
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
