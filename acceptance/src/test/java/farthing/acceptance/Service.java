package farthing.acceptance;

import static farthing.acceptance.Project.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A packaged service that runs as a separate process.
final class Service implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;

    private Service(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /// Starts the standalone application with a data folder, like `./farthing start`. Returns when
    /// it serves pages.
    static Service standalone(Path data) {
        return standalone(data, Map.of());
    }

    static Service standalone(Path data, Map<String, String> environment) {
        int port = freePort();
        List<String> arguments =
                List.of("start", "--port", Integer.toString(port), "--data", data.toString());
        return start("standalone", arguments, environment, port).ready("/sign-in");
    }

    /// Starts it with the sample household, like `./farthing demo`. Returns when that is complete.
    static Service demo() {
        int port = freePort();
        List<String> arguments = List.of("demo", "--port", Integer.toString(port));
        Service demo = start("standalone", arguments, Map.of(), port);
        return demo.ready(() -> demo.output().contains("ready with a sample household"));
    }

    static Service backend(Map<String, String> environment) {
        return backend(freePort(), environment);
    }

    static Service backend(int port, Map<String, String> environment) {
        return start("backend", List.of(), with(environment, port), port)
                .ready("/q/health/started");
    }

    static Service frontend(Service backend) {
        return frontend(backend, Map.of());
    }

    static Service frontend(Service backend, Map<String, String> more) {
        return frontend(freePort(), backend.address(), more);
    }

    /// @param api the URL of the backend
    static Service frontend(int port, String api, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("FARTHING_BACKEND_URL", api);
        return start("frontend", List.of(), with(environment, port), port).ready("/sign-in");
    }

    /// Starts the standalone application with another command. Returns when it serves pages.
    static Service standalone(ProcessBuilder command, int port) {
        try {
            Path log = Files.createTempFile("farthing-command", ".log");
            command.redirectErrorStream(true).redirectOutput(log.toFile());
            return new Service(command.start(), log, port).ready("/sign-in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The result of a process that has ended.
    ///
    /// @param status the exit status
    /// @param output standard output and standard error
    record Ended(int status, String output) {}

    /// Runs a command of the standalone application until it ends.
    static Ended run(List<String> arguments, Map<String, String> environment) {
        return start("standalone", arguments, environment, 0).toTheEnd();
    }

    /// Runs a backend that only migrates the database.
    static Ended migrate(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("FARTHING_MIGRATION", "only");
        return start("backend", List.of(), all, 0).toTheEnd();
    }

    private Ended toTheEnd() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("the process did not end: " + output());
            }
            return new Ended(process.exitValue(), output());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> environment, int port) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("FARTHING_PORT", Integer.toString(port));
        return all;
    }

    private static Service start(
            String module, List<String> arguments, Map<String, String> environment, int port) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of(
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1", // optimizing takes longer than the tests
                            "--enable-native-access=ALL-UNNAMED"));
            command.add("-jar");
            command.add(ROOT.resolve(module + "/target/quarkus-app/quarkus-run.jar").toString());
            command.addAll(arguments);
            Path log = Files.createTempFile("farthing-" + module, ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("FARTHING_"));
            builder.environment().putAll(environment);
            return new Service(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the service responds. Fails if it ends or takes too long.
    private Service ready(String path) {
        return ready(() -> answers(path));
    }

    private Service ready(BooleanSupplier condition) {
        Instant late = Instant.now().plus(START);
        while (process.isAlive() && Instant.now().isBefore(late)) {
            if (condition.getAsBoolean()) {
                return this;
            }
            onSpinWait();
        }
        kill();
        throw new AssertionError("the service does not respond:\n" + output());
    }

    private boolean answers(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onSpinWait() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `http://127.0.0.1:port`
    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /// The output so far.
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills the process and its descendants immediately, as in a power failure.
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /// The HTTP status of `/q/health/ready`.
    int readiness() {
        return status("/q/health/ready");
    }

    /// The HTTP status of a path; 0 if there is no response.
    int status(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends SIGTERM.
    void tellToEnd() {
        process.destroy();
    }

    /// Sends SIGTERM and waits until the process has ended.
    ///
    /// @return the exit status
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        stop();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
