package farthing.backend.backups;

import farthing.backend.database.AppliedMigrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// An open backup file whose checksums have been verified.
public final class Backup implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private static final int LARGEST_MANIFEST = 1 << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private Backup(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens a backup and reads the whole file once to verify the digest, the manifest and the rows
    /// of each table.
    ///
    /// @throws CannotRestore if the file is not a backup, is damaged, or was made by a newer
    ///   release
    public static Backup open(Path file) throws CannotRestore {
        try {
            checkSeal(file);
            ZipFile zip = new ZipFile(file.toFile());
            try {
                Backup backup = new Backup(zip, manifest(file, zip));
                backup.check(file);
                return backup;
            } catch (IOException | CannotRestore e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw CannotRestore.damaged(file, Reasons.of(e));
        } catch (IOException e) {
            throw new CannotRestore("The backup " + file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The rows of a table in the text format of `COPY`.
    InputStream rows(Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(entry(table.name()));
        if (entry == null) {
            throw new ZipException(entry(table.name()) + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The name of the zip entry with the rows of a table.
    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    private static void checkSeal(Path file) throws IOException, CannotRestore {
        if (Files.isDirectory(file)) {
            throw new CannotRestore(file + " is a folder, not a backup", null);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!BackupDigest.holds(channel)) {
                throw new CannotRestore(
                        file
                                + " is not a backup of Farthing, or it is damaged: its checksum does"
                                + " not match",
                        null);
            }
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException, CannotRestore {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw CannotRestore.damaged(file, "the manifest is missing");
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(entry)) {
            json = in.readNBytes(LARGEST_MANIFEST);
        }
        try {
            if (ManifestJson.format(json).orElse(0) > Manifest.FORMAT) {
                throw newer(file, "format " + ManifestJson.format(json).orElseThrow());
            }
            return ManifestJson.read(json);
        } catch (IOException e) {
            throw CannotRestore.damaged(file, "the manifest cannot be read: " + Reasons.of(e));
        }
    }

    private static CannotRestore newer(Path file, String what) {
        return new CannotRestore(
                "The backup "
                        + file
                        + " is of a newer Farthing ("
                        + what
                        + "): restore it with that release",
                null);
    }

    private void check(Path file) throws IOException, CannotRestore {
        AppliedMigrations migrations = new AppliedMigrations(manifest.migrations());
        if (migrations.newer().isPresent()) {
            throw newer(file, manifest.version() + ", schema " + migrations.newest());
        }
        if (manifest.format() != Manifest.FORMAT || !migrations.isStage()) {
            throw new CannotRestore(
                    "The backup "
                            + file
                            + " was made by an unknown release, which this release cannot restore",
                    null);
        }
        Set<String> expected =
                Stream.concat(
                                Stream.of(MANIFEST),
                                manifest.tables().stream().map(table -> entry(table.name())))
                        .collect(Collectors.toSet());
        Set<String> found = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!found.equals(expected) || zip.size() != manifest.tables().size() + 1) {
            throw CannotRestore.damaged(file, "its zip entries do not match its manifest");
        }
        for (Manifest.Table table : manifest.tables()) {
            checkRows(file, table);
        }
    }

    private void checkRows(Path file, Manifest.Table table) throws IOException, CannotRestore {
        MessageDigest digest = BackupDigest.sha256();
        long bytes;
        try (InputStream rows = new DigestInputStream(rows(table), digest)) {
            bytes = rows.transferTo(OutputStream.nullOutputStream());
        }
        if (bytes != table.bytes() || !BackupDigest.hex(digest).equals(table.sha256())) {
            throw CannotRestore.damaged(
                    file, "the rows of " + table.name() + " do not match the manifest");
        }
    }
}
