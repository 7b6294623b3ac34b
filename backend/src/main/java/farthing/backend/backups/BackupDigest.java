package farthing.backend.backups;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The last 64 bytes of a backup: the SHA-256 of all bytes before them, in hexadecimal digits.
final class BackupDigest {

    static final int LENGTH = 64;

    /// A placeholder of the same length, until the rest of the file is written.
    static final String NONE = "0".repeat(LENGTH);

    private static final int BUFFER = 1 << 16;

    private BackupDigest() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Writes the digest over its placeholder.
    static void put(FileChannel file) throws IOException {
        long content = file.size() - LENGTH;
        ByteBuffer seal = ByteBuffer.wrap(of(file, content).getBytes(StandardCharsets.US_ASCII));
        while (seal.hasRemaining()) {
            file.write(seal, content + seal.position());
        }
    }

    /// Whether the digest matches the bytes before it.
    static boolean holds(FileChannel file) throws IOException {
        long content = file.size() - LENGTH;
        if (content < 0) {
            return false;
        }
        ByteBuffer seal = ByteBuffer.allocate(LENGTH);
        while (seal.hasRemaining() && file.read(seal, content + seal.position()) >= 0) {
            // read on until the buffer is full or the file ends
        }
        String found = new String(seal.array(), StandardCharsets.US_ASCII);
        return found.equals(of(file, content));
    }

    private static String of(FileChannel file, long length) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long position = 0;
        while (position < length) {
            buffer.clear().limit((int) Math.min(BUFFER, length - position));
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new IOException("the file was truncated while it was read");
            }
            position += read;
            digest.update(buffer.flip());
        }
        return hex(digest);
    }
}
