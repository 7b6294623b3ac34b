package farthing.backend.backups;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/// The reason of a failure as one line.
final class Reasons {

    private Reasons() {}

    /// The messages of file system exceptions are only paths, so these get a text of their own.
    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such file or folder";
            case FileSystemException x when x.getReason() != null -> String.valueOf(x.getReason());
            default -> firstLine(failure);
        };
    }

    static String of(SQLException failure) {
        return firstLine(failure);
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("^ERROR: ", "")
                .strip();
    }
}
