package farthing.embedded;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per user and release into the user's cache folder.
///
/// @param folder holds `bin`, `lib` and `share`
record Binaries(Path folder) {

    private static final Map<String, String> ARCHIVES =
            Map.of(
                    "linux amd64", "postgres-linux-x86_64.txz",
                    "linux aarch64", "postgres-linux-arm_64.txz",
                    "mac x86_64", "postgres-darwin-x86_64.txz",
                    "mac aarch64", "postgres-darwin-arm_64.txz");

    /// Development files, which make up half of the archive and are not needed to run PostgreSQL.
    private static final List<String> LEFT_OUT = List.of(".a", "/pgxs/", "/include/", "/man/");

    /// Several processes may call this at the same time: each unpacks into its own temporary
    /// folder, and the first rename wins.
    static Binaries unpacked(Path fallback) throws CannotStart {
        String name = "postgresql-" + release() + "-" + Platform.NAME.replace(' ', '-');
        for (Path cache : List.of(Platform.cacheFolder(), fallback)) {
            Path folder = cache.resolve(name);
            if (Files.isDirectory(folder)) {
                return new Binaries(folder);
            }
            if (writable(cache)) {
                unpack(folder);
                return new Binaries(folder);
            }
        }
        throw new CannotStart(
                "Neither "
                        + Platform.cacheFolder()
                        + " nor "
                        + fallback
                        + " is writable. PostgreSQL must be unpacked into one of them.");
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// "18.6.0"
    static String release() {
        Properties properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(requireNonNull(in));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties.getProperty("release");
    }

    /// 18
    static int major() {
        return Integer.parseInt(release().substring(0, release().indexOf('.')));
    }

    private static boolean writable(Path cache) {
        try {
            Files.createDirectories(cache);
        } catch (IOException refused) {
            return false;
        }
        return Files.isWritable(cache);
    }

    private static void unpack(Path folder) throws CannotStart {
        String archive =
                Optional.ofNullable(ARCHIVES.get(Platform.NAME))
                        .orElseThrow(() ->
                                new CannotStart(
                                        "There is no embedded PostgreSQL for "
                                                + Platform.NAME
                                                + ": set FARTHING_DATABASE_URL to a PostgreSQL server."));
        try {
            Path temporary =
                    Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".new-");
            try (InputStream in = Binaries.class.getResourceAsStream("/" + archive)) {
                if (in == null) {
                    throw new CannotStart(archive + " is missing from this build of Farthing.");
                }
                unpack(in, temporary);
                moveUnlessThere(temporary, folder);
            } finally {
                Folders.delete(temporary);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot unpack PostgreSQL into " + folder + ": " + e, e);
        }
    }

    private static void moveUnlessThere(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(to)) {
                throw e;
            }
        }
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path path = into.resolve(entry.getName()).normalize();
                String name = entry.getName();
                if (!path.startsWith(into)
                        || LEFT_OUT.stream().anyMatch(part -> matches(name, part))) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(requireNonNull(path.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(
                            path,
                            PosixFilePermissions.fromString(
                                    (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
    }

    private static boolean matches(String name, String part) {
        return part.startsWith("/") ? ("/" + name).contains(part) : name.endsWith(part);
    }
}
