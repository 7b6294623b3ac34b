package farthing.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The folder with all data of a Farthing installation. This process holds its lock until [#close].
///
///     farthing-data      the format of this folder, a whole number
///     lock               locked by the process that uses the folder; contains its process id
///     password           the database superuser's password, readable only by the owner
///     postgresql/        the database cluster
///     postgresql.log     the log of the server since its last start
///
/// Other files and folders in it, such as the daily backups, are ignored.
final class DataFolder implements AutoCloseable {

    /// The version of the layout above.
    static final int FORMAT = 1;

    private static final String MARKER = "farthing-data";
    private static final String LOCK = "lock";

    /// Files that may be in a folder which counts as empty: from a start that was killed early, a
    /// new file system, or macOS.
    private static final Set<String> NOTHING =
            Set.of(LOCK, MARKER + ".new", "lost+found", ".DS_Store");

    /// The folders locked by this process. Their lock files must not be opened again, because
    /// closing any channel of a file releases all locks of the process on it.
    private static final Set<Path> OURS = new HashSet<>();

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Creates the folder unless it exists.
    static DataFolder open(Path path) throws CannotStart {
        Path real;
        try {
            Files.createDirectories(path, OWNER_ONLY);
            real = path.toRealPath();
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be created: " + reason(e), e);
        }
        refuseForeign(real);
        FileChannel lock = lock(real);
        DataFolder folder = new DataFolder(real, lock);
        try {
            if (Files.notExists(real.resolve(MARKER))) {
                Folders.writeAtomically(real.resolve(MARKER), FORMAT + "\n");
            }
        } catch (IOException e) {
            folder.close();
            throw unwritable(real, e);
        }
        return folder;
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path password() {
        return path.resolve("password");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    @Override
    public void close() {
        synchronized (OURS) {
            try {
                lock.close();
            } catch (IOException ignored) {
                // the lock ends with the process at the latest
            }
            OURS.remove(path);
        }
    }

    private static void refuseForeign(Path path) throws CannotStart {
        try {
            if (Files.exists(path.resolve(MARKER))) {
                refuseNewer(path, Files.readString(path.resolve(MARKER)).strip());
                return;
            }
            Optional<String> foreign;
            try (Stream<Path> entries = Files.list(path)) {
                foreign =
                        entries.map(entry -> entry.getFileName().toString())
                                .filter(name -> !NOTHING.contains(name))
                                .sorted()
                                .findFirst();
            }
            if (foreign.isPresent()) {
                throw new CannotStart(
                        "The folder "
                                + path
                                + " is not a Farthing data folder, and"
                                + " it is not empty (it contains "
                                + foreign.get()
                                + "). Choose another folder.");
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be read: " + reason(e), e);
        }
    }

    private static void refuseNewer(Path path, String format) throws CannotStart {
        if (!format.matches("[0-9]{1,6}")) {
            throw new CannotStart(
                    "The folder "
                            + path
                            + " is not a Farthing data folder: its "
                            + MARKER
                            + " does not contain a number.");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new CannotStart(
                    "The data folder "
                            + path
                            + " was created by a newer release of Farthing (format "
                            + format
                            + "; this release supports up to "
                            + FORMAT
                            + "). Use that release.");
        }
    }

    private static FileChannel lock(Path path) throws CannotStart {
        synchronized (OURS) {
            if (OURS.contains(path)) {
                throw inUse(path, "this process");
            }
            FileChannel channel;
            try {
                channel =
                        FileChannel.open(
                                path.resolve(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw inUse(path, "process " + Files.readString(path.resolve(LOCK)).strip());
                }
                channel.truncate(0);
                channel.write(
                        ByteBuffer.wrap(
                                (ProcessHandle.current().pid() + "\n")
                                        .getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                throw unwritable(path, e);
            }
            OURS.add(path);
            return channel;
        }
    }

    private static CannotStart inUse(Path path, String user) {
        return new CannotStart(
                "The data folder "
                        + path
                        + " is in use by another Farthing ("
                        + user
                        + "). Stop it first, or choose another folder.");
    }

    private static CannotStart unwritable(Path path, IOException e) {
        return new CannotStart("The data folder " + path + " cannot be written: " + reason(e), e);
    }

    /// Replaces messages such as `java.nio.file.AccessDeniedException: /x` with words.
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException x -> x.getFile() + " is not a folder";
            case FileSystemException x when x.getReason() != null -> String.valueOf(x.getReason());
            case FileSystemException _ -> "the system refused the operation";
            default -> e.toString();
        };
    }
}
