package farthing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of the project.
final class Project {

    static final Path ROOT = Path.of(System.getProperty("farthing.root")).normalize();

    private Project() {}

    /// The text of a file.
    ///
    /// @param path relative to the project folder
    static String file(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
