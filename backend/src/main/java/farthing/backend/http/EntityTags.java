package farthing.backend.http;

import farthing.backend.problems.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;

/// Converts versions to entity tags (RFC 9110 §8.8.3): version 3 is `"3"`.
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// The version in `If-Match`; empty for `*`, which accepts any version.
    ///
    /// @throws farthing.backend.problems.Refused 428 if the header is missing, 412 if it is not one
    ///   of our tags
    public static OptionalLong required(HttpHeaders headers, String what) {
        String tag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (tag == null || tag.isBlank()) {
            throw new RequestProblem.IfMatchMissing().refused();
        }
        String version = tag.strip();
        if (version.equals("*")) {
            return OptionalLong.empty();
        }
        if (version.matches("\"[0-9]{1,18}\"")) {
            return OptionalLong.of(Long.parseLong(version, 1, version.length() - 1, 10));
        }
        throw new RequestProblem.Stale(what).refused();
    }
}
