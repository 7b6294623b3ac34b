package farthing.standalone;

import farthing.backend.backups.CannotBackUp;
import farthing.backend.backups.Overwrite;
import farthing.backend.backups.WriteBackup;
import farthing.settings.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The folder of the daily backups. The file name has the time of the backup:
/// `farthing-2026-11-22T031500Z.zip`. Files with other names are ignored.
///
/// @param keep which backups are kept after a new one
record BackupFolder(Path path, Retention keep) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'farthing-'uuuu-MM-dd'T'HHmmss'Z.zip'");
    private static final String UNFINISHED = "\\.farthing-.*\\.partial";
    private static final Duration DAY = Duration.ofDays(1);

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /// The file of a backup made at this time.
    Path file(Instant moment) {
        return path.resolve(NAME.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)));
    }

    /// The time of the last backup. Times in the future, from a wrong clock, are ignored.
    Optional<Instant> newest(Instant now) throws IOException {
        return taken().stream().filter(each -> !each.isAfter(now)).max(Comparator.naturalOrder());
    }

    boolean isDue(Instant now) throws IOException {
        return newest(now).filter(last -> last.plus(DAY).isAfter(now)).isEmpty();
    }

    /// Makes a backup, then deletes old backups according to `keep`.
    void add(Connection connection, Instant now) throws IOException, CannotBackUp {
        Files.createDirectories(path, OWNER_ONLY);
        WriteBackup.write(connection, file(now.truncatedTo(ChronoUnit.SECONDS)), Overwrite.NEVER);
        List<Instant> all = taken();
        Set<Instant> kept = keep.kept(all);
        for (Instant each : all) {
            if (!kept.contains(each) && !each.isAfter(now)) {
                Files.deleteIfExists(file(each));
            }
        }
        deleteUnfinished(now);
    }

    /// Deletes partial files of killed processes. Younger ones may belong to a running process.
    private void deleteUnfinished(Instant now) throws IOException {
        for (Path each : files()) {
            if (each.getFileName().toString().matches(UNFINISHED)
                    && Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(DAY))) {
                Files.deleteIfExists(each);
            }
        }
    }

    private List<Instant> taken() throws IOException {
        return files().stream().flatMap(file -> moment(file).stream()).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Optional<Instant> moment(Path file) {
        try {
            return Optional.of(
                    LocalDateTime.parse(file.getFileName().toString(), NAME)
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
