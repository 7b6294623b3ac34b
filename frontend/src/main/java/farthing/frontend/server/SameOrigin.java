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

/// Refuses what another site makes a signed-in browser send: a request that changes something must
/// come from our own pages. Every browser since 2023 says where a request comes from
/// (`Sec-Fetch-Site`), older ones at least `Origin`; neither can be set by a script.
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
    /// @param host as in `Host`, with its port where it is not the usual one
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

    /// The host that was asked, with its port where it is not the usual one: from `Host`, or from
    /// `:authority` where it came by HTTP/2 (RFC 9113 §8.3.1). Empty where neither says.
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
