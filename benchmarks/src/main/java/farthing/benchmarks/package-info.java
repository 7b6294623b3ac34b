/// Measures the packaged application from outside, as a process of its own started by the launcher,
/// and prints medians and ratios of one run. How to read them: docs/reference/benchmarks.md.
@NullMarked
package farthing.benchmarks;

import org.jspecify.annotations.NullMarked;
