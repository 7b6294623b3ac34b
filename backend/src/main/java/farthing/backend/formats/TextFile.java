package farthing.backend.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text file and its character encoding. The file is never in memory as a whole.
///
/// @param mark length of the byte order mark, in bytes
record TextFile(Path path, Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 64 * 1024;

    /// Detects the encoding: by the byte order mark, else UTF-8 if the whole file is valid UTF-8,
    /// else windows-1252, which includes the printable characters of Latin-1.
    ///
    /// @throws farthing.backend.problems.Refused `file-empty`, `file-not-text`
    static TextFile of(Path path) throws IOException {
        byte[] head = head(path);
        TextFile file = marked(path, head);
        if (head.length == file.mark) {
            throw new FormatProblem.FileEmpty().refused();
        }
        if (file.mark > 0) {
            return file;
        }
        for (byte b : head) {
            if (b == 0) {
                throw new FormatProblem.FileNotText().refused();
            }
        }
        return isUtf8(path) ? file : new TextFile(path, WINDOWS, 0);
    }

    Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static TextFile marked(Path path, byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        return new TextFile(path, StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer chars = CharBuffer.allocate(HEAD);
        try (var in = Files.newByteChannel(path)) {
            boolean more = true;
            while (more) {
                more = in.read(bytes) >= 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), !more);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
