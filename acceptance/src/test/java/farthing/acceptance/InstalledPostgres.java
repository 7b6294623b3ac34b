package farthing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A server of the PostgreSQL that is installed with its tools as a Debian package.
final class InstalledPostgres implements AutoCloseable {

    /// The condition for tests that need an installed PostgreSQL.
    static final String IS_THERE = "farthing.acceptance.InstalledPostgres#isThere";

    static final String IS_MISSING = "PostgreSQL 15 or newer, with its tools, is not installed";

    private static final int OLDEST = 15;
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path folder;
    private final int port = Service.freePort();

    private InstalledPostgres(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        return programs().isPresent();
    }

    /// The folder with the programs of the newest version.
    static Optional<Path> programs() {
        try (Stream<Path> versions =
                Files.isDirectory(VERSIONS) ? Files.list(VERSIONS) : Stream.empty()) {
            return versions.filter(folder -> folder.getFileName().toString().matches("[0-9]+"))
                    .filter(folder -> version(folder) >= OLDEST)
                    .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
                    .max(Comparator.comparing(InstalledPostgres::version))
                    .map(folder -> folder.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /// @param folder an empty folder; if this process runs as root, it is given to the user nobody
    /// @param options for initdb
    static InstalledPostgres start(Path folder, String user, Path password, String... options)
            throws Exception {
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
        }
        InstalledPostgres postgres = new InstalledPostgres(folder);
        List<String> initdb =
                new ArrayList<>(List.of("--username=" + user, "--pwfile=" + password));
        initdb.addAll(List.of(options));
        postgres.run("initdb", initdb);
        String settings = "-p %d -k '%s' -h 127.0.0.1 -F".formatted(postgres.port, folder);
        postgres.run("pg_ctl", List.of("start", "--wait", "--silent", "-o", settings));
        return postgres;
    }

    /// The folder of the socket.
    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    private void run(String program, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup"));
            command.add("--clear-groups");
        }
        command.add(programs().orElseThrow().resolve(program).toString());
        command.add("--pgdata=" + folder.resolve("cluster"));
        command.addAll(arguments);
        Path log = Files.createTempFile("farthing-" + program, ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            throw new AssertionError(program + ": " + Files.readString(log));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", List.of("stop", "--wait", "--silent", "--mode=fast"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
