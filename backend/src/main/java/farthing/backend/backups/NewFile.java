package farthing.backend.backups;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// A file that appears under its name only when it is complete and synced to disk. Until then it is
/// written as `.name.….partial` in the same folder. Only its owner can read it.
final class NewFile implements AutoCloseable {

    static final String PARTIAL = ".partial";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private final Overwrite overwrite;

    private NewFile(Path target, Path partial, FileChannel channel, Overwrite overwrite) {
        this.target = target;
        this.partial = partial;
        this.channel = channel;
        this.overwrite = overwrite;
    }

    /// @throws FileAlreadyExistsException if the file exists and may not be overwritten
    static NewFile open(Path file, Overwrite overwrite) throws IOException {
        Path target = file.toAbsolutePath();
        refuse(target, overwrite);
        Path partial =
                target.resolveSibling(
                        "." + target.getFileName() + "." + UUID.randomUUID() + PARTIAL);
        FileChannel channel =
                FileChannel.open(
                        partial,
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        OWNER_ONLY);
        return new NewFile(target, partial, channel, overwrite);
    }

    FileChannel channel() {
        return channel;
    }

    /// Syncs the file and renames it to its final name.
    void keep() throws IOException {
        // the writer may have closed the channel
        try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        refuse(target, overwrite);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /// Deletes the partial file, unless [#keep] was called.
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(partial);
    }

    private static void refuse(Path target, Overwrite overwrite) throws IOException {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (there && (overwrite == Overwrite.NEVER || !Files.isRegularFile(target))) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }
}
