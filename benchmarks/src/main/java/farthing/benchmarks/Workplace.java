package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/// Where and how much is measured.
///
/// @param launcher `./farthing` of this checkout
/// @param folder for temporary data; deleted in the end
record Workplace(Path launcher, Path folder, Size size) {

    /// Starts the application on a data folder of this name, made where there is none.
    Application start(String data) throws IOException, InterruptedException {
        return Application.start(launcher, folder.resolve(data));
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
