package farthing.benchmarks;

import java.io.IOException;

/// Something that can be kept as busy as it will be.
@FunctionalInterface
interface Load {

    /// What came of it.
    ///
    /// @param rate requests or transactions a second
    /// @param medianMillis how long the middle one took; 0 where it was not looked at
    /// @param p99Millis how long the 99th of a hundred took; 0 where it was not looked at
    record Result(double rate, double medianMillis, double p99Millis) {}

    Result run(int seconds) throws Missing, IOException, InterruptedException;
}
