/// How requests are read and answers written, the same everywhere: strict JSON, entity tags,
/// cursors, problems (RFC 9457). Knows no feature.
@NullMarked
package farthing.backend.http;

import org.jspecify.annotations.NullMarked;
