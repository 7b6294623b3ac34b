/// Problems that the caller can correct: problems with a stable code, and the mistakes in the
/// fields of a request.
@NullMarked
package farthing.backend.problems;

import org.jspecify.annotations.NullMarked;
