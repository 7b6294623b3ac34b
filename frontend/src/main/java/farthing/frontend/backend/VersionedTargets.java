package farthing.frontend.backend;

import static java.util.Objects.requireNonNull;

import farthing.contract.TargetsResponse;
import org.jboss.resteasy.reactive.RestResponse;

/// The targets of a category with the version of the list.
public record VersionedTargets(TargetsResponse list, long version) {

    static VersionedTargets of(RestResponse<TargetsResponse> response) {
        String tag = requireNonNull(response.getHeaderString("ETag"));
        long version = Long.parseLong(tag.replace("\"", ""));
        return new VersionedTargets(response.getEntity(), version);
    }
}
