package farthing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// nginx with a given site, in its own folder.
final class ReverseProxy implements AutoCloseable {

    /// The condition for tests that need nginx.
    static final String IS_THERE = "farthing.acceptance.ReverseProxy#isThere";

    static final String IS_MISSING = "nginx is not installed";

    private static final Duration LATE = Duration.ofSeconds(30);

    /// The relevant parts of Debian's nginx.conf. Paths are relative to the folder.
    private static final String CONFIGURATION =
            """
            %s
            daemon off;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
              gzip on;
              access_log off;
              client_body_temp_path bodies;
              proxy_temp_path answers;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              include site;
            }
            """;

    private final Process process;

    private ReverseProxy(Process process) {
        this.process = process;
    }

    static boolean isThere() {
        return program().isPresent();
    }

    /// The installed nginx, or the one that scripts/test.sh has unpacked.
    private static Optional<Path> program() {
        return Stream.of(
                        Path.of("/usr/sbin/nginx"),
                        Path.of("/usr/local/bin/nginx"),
                        Path.of("/opt/homebrew/bin/nginx"),
                        Project.ROOT.resolve("target/nginx/usr/sbin/nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Checks a site with `nginx -t`.
    static Service.Ended check(Path folder, String site) {
        Path log = folder.resolve("check.log");
        try {
            int status = launch(folder, site, log, "-t").waitFor();
            return new Service.Ended(status, Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns when nginx accepts requests.
    static ReverseProxy start(Path folder, String site) throws Exception {
        Path log = folder.resolve("nginx.log");
        Process process = launch(folder, site, log);
        Instant late = Instant.now().plus(LATE);
        while (!Files.exists(folder.resolve("nginx.pid"))) {
            if (!process.isAlive() || Instant.now().isAfter(late)) {
                throw new AssertionError("nginx does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new ReverseProxy(process);
    }

    private static Process launch(Path folder, String site, Path log, String... options) {
        // if nginx runs as root, its workers use another user, who cannot read the folder
        String user = System.getProperty("user.name").equals("root") ? "user root root;" : "";
        try {
            Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(user));
            Files.writeString(folder.resolve("site"), site);
            String program = program().orElseThrow().toString();
            ProcessBuilder builder =
                    new ProcessBuilder(program, "-p", folder.toString(), "-c", "nginx.conf");
            builder.command().addAll(List.of(options));
            return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
