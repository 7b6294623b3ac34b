package farthing.backend.formats;

import java.io.IOException;
import java.nio.file.Path;

/// A format of bank files. Every bean of this type is available to imports.
public interface StatementFormat {

    /// The name in the API, such as `csv`.
    String name();

    /// Whether a file has this format, judging by its content and not by its name.
    boolean recognises(Path file) throws IOException;

    /// Opens a file and reads as much of it as the detection needs.
    ///
    /// @throws farthing.backend.problems.Refused with a [FormatProblem] if the file cannot be read,
    ///   or with `invalid-fields` if an option does not fit the file
    Statement open(Path file, FormatOptions options) throws IOException;
}
