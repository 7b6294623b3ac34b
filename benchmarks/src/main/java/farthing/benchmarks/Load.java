package farthing.benchmarks;

import java.io.IOException;

/// A load test at the maximum rate.
@FunctionalInterface
interface Load {

    /// The result of a run.
    ///
    /// @param rate requests or transactions per second
    /// @param medianMillis the median response time; 0 if not measured
    /// @param p99Millis the 99th percentile of the response time; 0 if not measured
    record Result(double rate, double medianMillis, double p99Millis) {}

    Result run(int seconds) throws Missing, IOException, InterruptedException;
}
