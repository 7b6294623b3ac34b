package farthing.backend.server;

import farthing.backend.http.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/// Adds the common headers to all responses of the API, and a problem body to error responses of
/// the framework, such as 404 for an unknown path.
@Provider
class PlainFailures implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        response.getHeaders().putSingle("Cache-Control", "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        MediaType type = response.getMediaType();
        boolean problem = type != null && type.isCompatible(Problems.PROBLEM_JSON);
        if (response.getStatus() >= 400 && !problem) {
            response.setEntity(
                    Problems.ofStatus(response.getStatus()), null, Problems.PROBLEM_JSON);
        }
    }
}
