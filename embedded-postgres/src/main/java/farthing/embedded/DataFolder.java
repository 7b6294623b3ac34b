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

/// A folder that holds all the data of one Farthing, locked for this process until it is closed:
///
///     farthing-data      the format of this folder: a whole number in a line
///     lock               locked by the process that uses the folder; holds its process id
///     password           of the database's superuser, readable by its owner alone
///     postgresql/        the database cluster
///     postgresql.log     what the server said since its last start
///
/// Folders and files beside these, such as the daily backups, are left alone.
final class DataFolder implements AutoCloseable {

    /// The layout above. A Farthing that changes it increases this number.
    static final int FORMAT = 1;

    private static final String MARKER = "farthing-data";
    private static final String LOCK = "lock";

    /// Found in a folder that is empty to a person: a start killed at its very beginning, a fresh
    /// disk, a Mac's desktop.
    private static final Set<String> NOTHING =
            Set.of(LOCK, MARKER + ".new", "lost+found", ".DS_Store");

    /// Closing a file gives up all locks this process has on it, through whatever channel it took
    /// them. So a folder that is ours must not be opened a second time.
    private static final Set<Path> OURS = new HashSet<>();

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder where there is none.
    static DataFolder open(Path path) throws CannotStart {
        Path real;
        try {
            Files.createDirectories(path, OWNER_ONLY);
            real = path.toRealPath();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be made: " + reason(e), e);
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
                                + " is not a Farthing data folder and"
                                + " not empty (it has "
                                + foreign.get()
                                + "): name another one.");
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
                            + " does not hold a number.");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new CannotStart(
                    "The data folder "
                            + path
                            + " is of a newer Farthing (format "
                            + format
                            + ", this one knows "
                            + FORMAT
                            + "): start that one.");
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
                        + "): stop it first, or name another folder.");
    }

    private static CannotStart unwritable(Path path, IOException e) {
        return new CannotStart("The data folder " + path + " cannot be written: " + reason(e), e);
    }

    /// `java.nio.file.AccessDeniedException: /x` is no sentence.
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException x -> x.getFile() + " is not a folder";
            case FileSystemException x when x.getReason() != null -> String.valueOf(x.getReason());
            case FileSystemException _ -> "the system refuses";
            default -> e.toString();
        };
    }
}
