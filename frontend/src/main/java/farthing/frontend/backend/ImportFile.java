package farthing.frontend.backend;

import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A file to bring in, and how to read it where the reader's own guess is not right.
///
/// @param account id of the account the rows are of
/// @param dateFormat a pattern such as `dd.MM.yyyy`
/// @param decimal `.` or `,`
public record ImportFile(
        @RestForm Path file,
        @RestForm String account,
        @RestForm @Nullable String dateFormat,
        @RestForm @Nullable String decimal) {}
