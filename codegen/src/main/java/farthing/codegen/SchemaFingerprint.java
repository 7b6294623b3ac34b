package farthing.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Constants;

/// A hash of everything that the generated tables depend on: the migrations, the package name and
/// the generator.
final class SchemaFingerprint {

    private SchemaFingerprint() {}

    static String of(Path migrations, String packageName) throws IOException {
        MessageDigest digest = sha256();
        add(digest, packageName.getBytes(StandardCharsets.UTF_8));
        add(digest, Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
        add(digest, code(GenerateTables.class));
        add(digest, code(KnownMigrations.class));
        try (Stream<Path> files = Files.walk(migrations)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                String name = migrations.relativize(file).toString();
                add(digest, name.getBytes(StandardCharsets.UTF_8));
                add(digest, Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()) + "\n";
    }

    /// The bytes of a class. The settings of the generator are in code, so they are part of the
    /// hash.
    private static byte[] code(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /// Adds the length first, so that different sequences of values have different hashes.
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
