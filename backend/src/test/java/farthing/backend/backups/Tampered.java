package farthing.backend.backups;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies of backups with modified content and a valid checksum.
final class Tampered {

    private Tampered() {}

    /// @param change modifies the zip entries, by name
    static Path copy(Path backup, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        change.accept(parts);
        return write(Files.createTempFile(backup.getParent(), "tampered", ".zip"), parts);
    }

    /// @param change modifies the text of the manifest
    static Path manifest(Path backup, UnaryOperator<String> change) throws IOException {
        return copy(
                backup,
                parts ->
                        parts.computeIfPresent(
                                Backup.MANIFEST,
                                (name, json) ->
                                        change.apply(new String(json, StandardCharsets.UTF_8))
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static Path write(Path file, Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setComment(BackupDigest.NONE);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            BackupDigest.put(channel);
        }
        return file;
    }
}
