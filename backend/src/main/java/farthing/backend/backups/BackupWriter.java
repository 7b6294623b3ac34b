package farthing.backend.backups;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the file of a backup: tables, then the manifest, then the digest.
final class BackupWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final ZipOutputStream zip;

    BackupWriter(FileChannel file) {
        this.file = file;
        zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(file), BUFFER),
                        StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment(BackupDigest.NONE);
    }

    /// Writes the rows of a table and returns their number.
    @FunctionalInterface
    interface Rows {
        long write(OutputStream out) throws IOException, SQLException;
    }

    Manifest.Table table(StoredTable table, Rows rows) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(Backup.entry(table.name())));
        MessageDigest digest = BackupDigest.sha256();
        Counted counted = new Counted(zip);
        OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(counted, digest), BUFFER);
        long written = rows.write(out);
        out.flush();
        zip.closeEntry();
        return new Manifest.Table(
                table.name(), table.columns(), written, counted.bytes, BackupDigest.hex(digest));
    }

    /// Finishes the file. An unfinished file is not a valid backup.
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Backup.MANIFEST));
        zip.write(ManifestJson.write(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        BackupDigest.put(file);
    }

    /// Frees the native memory of the compressor.
    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
