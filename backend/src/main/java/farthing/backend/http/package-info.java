/// Parts of HTTP that all features share: strict JSON, entity tags, paging, problems (RFC 9457).
/// This package does not depend on any feature.
@NullMarked
package farthing.backend.http;

import org.jspecify.annotations.NullMarked;
