/// Problems that the caller can correct, and validation of request fields.
@NullMarked
package farthing.backend.problems;

import org.jspecify.annotations.NullMarked;
