package farthing.backend.formats;

import java.io.IOException;
import java.nio.file.Path;

/// A format of bank files. Each is a bean of its own; that it exists makes it available.
public interface StatementFormat {

    /// What the API calls it: `csv`.
    String name();

    /// Whether the content of a file is of this format. The name of the file does not count.
    boolean recognises(Path file) throws IOException;

    /// Opens a file. Reads as much of it as it needs to know how the rest is to be read.
    ///
    /// @throws farthing.backend.problems.Refused with a [FormatProblem] where the file cannot be
    ///   read, or with `invalid-fields` where an option does not fit it
    Statement open(Path file, FormatOptions options) throws IOException;
}
