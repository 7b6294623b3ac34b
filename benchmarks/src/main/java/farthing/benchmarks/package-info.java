/// Measures the packaged application, which runs as a separate process started by the launcher.
/// Prints medians and ratios. docs/reference/benchmarks.md explains them.
@NullMarked
package farthing.benchmarks;

import org.jspecify.annotations.NullMarked;
