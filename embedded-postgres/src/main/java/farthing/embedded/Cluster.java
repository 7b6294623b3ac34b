package farthing.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// Creates the files of the database cluster in a data folder. They appear in one step, together
/// with the database and its password, so an interrupted start leaves no incomplete cluster.
final class Cluster {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Cluster() {}

    /// Creates the cluster unless it exists.
    static void create(DataFolder data, Binaries binaries) throws CannotStart {
        if (Files.exists(data.cluster())) {
            refuseOtherRelease(data);
            return;
        }
        Path unfinished = data.cluster().resolveSibling("postgresql.new");
        try {
            Folders.delete(unfinished);
            writePassword(data.password());
            initialize(data, binaries, unfinished);
            createDatabase(binaries, unfinished);
            Files.move(unfinished, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart(
                    "The database in " + data.path() + " cannot be created: " + e.getMessage(), e);
        }
    }

    static String password(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static void refuseOtherRelease(DataFolder data) throws CannotStart {
        String major;
        try {
            major = Files.readString(data.cluster().resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data.path() + " is damaged: " + e, e);
        }
        String known = Integer.toString(Binaries.major());
        if (!major.equals(known)) {
            throw new CannotStart(
                    "The data folder "
                            + data.path()
                            + " was created by PostgreSQL "
                            + major
                            + ", but this release of Farthing has PostgreSQL "
                            + known
                            + ". Use the release of Farthing that created it.");
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] password = new byte[24];
        RANDOM.nextBytes(password);
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(password) + "\n");
    }

    private static void initialize(DataFolder data, Binaries binaries, Path cluster)
            throws CannotStart, IOException {
        run(
                "",
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=" + Login.USER,
                        "--pwfile=" + data.password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=und",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions"));
    }

    /// Uses single-user mode, so that the database exists before the cluster gets its final name.
    private static void createDatabase(Binaries binaries, Path cluster)
            throws CannotStart, IOException {
        run(
                "CREATE DATABASE " + Login.DATABASE + "\n",
                List.of(
                        binaries.program("postgres").toString(),
                        "--single",
                        "-D",
                        cluster.toString(),
                        "-c",
                        "log_min_messages=error",
                        "postgres"));
    }

    private static void run(String input, List<String> command) throws CannotStart, IOException {
        ProcessBuilder builder = new ProcessBuilder(Platform.unprivileged(command));
        Platform.cleanEnvironment(builder.environment());
        Process process = builder.redirectErrorStream(true).start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(reason(said));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String reason(String said) {
        return said.startsWith("unshare:")
                ? "root cannot create a user namespace on this system; start Farthing as another user,"
                        + " or set FARTHING_DATABASE_URL"
                : lastLine(said);
    }

    static String lastLine(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "no reason given" : lines.getLast().strip();
    }
}
