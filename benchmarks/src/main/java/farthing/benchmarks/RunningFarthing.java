package farthing.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The packaged application with its embedded database in a separate process, started by the
/// launcher with its usual options.
///
/// @param address `http://127.0.0.1:port`
record RunningFarthing(Process process, String address, Path data, Duration untilFirstPage)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15); // includes a build
    private static final long STEP_MILLIS = 5;

    static RunningFarthing start(Path launcher, Path data)
            throws IOException, InterruptedException {
        return start(launcher, data, "");
    }

    /// @param token of the user whose home page is requested; empty to request the setup page
    static RunningFarthing start(Path launcher, Path data, String token)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        launcher.toString(),
                        "start",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("FARTHING_"));
        builder.environment().put("FARTHING_REGISTRATION", "open");
        builder.environment().put("FARTHING_JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(Path.of(data + ".log").toFile());
        String address = "http://127.0.0.1:" + port;
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            awaitPage(process, page(address, token), began);
        } catch (IOException e) {
            process.destroy();
            throw new IOException(e.getMessage() + ": " + Files.readString(Path.of(data + ".log")));
        }
        return new RunningFarthing(
                process, address, data, Duration.ofNanos(System.nanoTime() - began));
    }

    /// Stops it as Ctrl-C would.
    ///
    /// @return how long it took
    Duration stop() {
        long began = System.nanoTime();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        stop();
    }

    private static HttpRequest page(String address, String token) {
        HttpRequest.Builder page =
                HttpRequest.newBuilder(URI.create(address + (token.isEmpty() ? "/setup" : "/")));
        if (!token.isEmpty()) {
            page.header("Cookie", "farthing_session=" + token);
        }
        return page.timeout(Duration.ofSeconds(60)).build();
    }

    private static void awaitPage(Process process, HttpRequest page, long began)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                if (isOpen(page.uri().getPort())) {
                    int status = http.send(page, BodyHandlers.discarding()).statusCode();
                    if (status >= 400) {
                        throw new IOException("the first page has status " + status);
                    }
                    return;
                }
                if (process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IOException("Farthing ended with status " + process.exitValue());
                }
            }
            throw new IOException("Farthing did not start in time");
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
