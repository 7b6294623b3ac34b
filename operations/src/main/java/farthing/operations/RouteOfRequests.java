package farthing.operations;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Counts each request by its route, also if it is redirected. By default Micrometer counts all
/// redirects, and so every submitted form, as one route `REDIRECTION`.
@Singleton
class RouteOfRequests implements HttpServerMetricsTagsContributor {

    @Override
    public Tags contribute(Context request) {
        @Nullable String route = request.requestContextLocalData(AccessLines.TEMPLATE);
        return route == null ? Tags.empty() : Tags.of("uri", route);
    }
}
