package farthing.backend.matching;

import farthing.backend.http.Tokens;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/// A hash that distinguishes rows with the same date and amount: the first 64 bits of the SHA-256
/// of payee and notes, in lower case and with white space collapsed. It is stored, so the algorithm
/// must never change.
final class Fingerprint {

    private static final byte BETWEEN = 0x1F;

    private final MessageDigest digest = Tokens.sha256();

    long of(String payee, String notes) {
        digest.update(bytes(payee));
        digest.update(BETWEEN);
        return ByteBuffer.wrap(digest.digest(bytes(notes))).getLong();
    }

    private static byte[] bytes(String text) {
        return normal(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean blank = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                if (blank && !normal.isEmpty()) {
                    normal.append(' ');
                }
                normal.append(c);
            }
            blank = space;
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }
}
