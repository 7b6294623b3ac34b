package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/// The environment of a measurement.
///
/// @param launcher `./farthing` of this checkout
/// @param folder for temporary data, deleted at the end
record Workplace(Path launcher, Path folder, Size size) {

    /// Starts the application with a data folder of this name, which is created if it does not
    /// exist.
    RunningFarthing start(String data) throws IOException, InterruptedException {
        return RunningFarthing.start(launcher, folder.resolve(data));
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
