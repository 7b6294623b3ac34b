package farthing.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The running server process.
///
/// @param port of the server on 127.0.0.1
record Postmaster(Process process, int port) {

    /// Long enough for the recovery after a crash.
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long STEP_MILLIS = 10;
    private static final int ATTEMPTS = 5;

    /// For one household on a laptop: little memory, few processes, durable commits.
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "60"),
                    Map.entry("shared_buffers", "128MB"),
                    Map.entry("huge_pages", "off"),
                    Map.entry("maintenance_work_mem", "64MB"),
                    Map.entry("max_wal_size", "512MB"),
                    Map.entry("wal_level", "minimal"),
                    Map.entry("max_wal_senders", "0"),
                    Map.entry("max_logical_replication_workers", "0"),
                    Map.entry("max_worker_processes", "4"),
                    Map.entry("max_parallel_workers_per_gather", "1"),
                    Map.entry("io_method", "sync"),
                    Map.entry("jit", "off"),
                    Map.entry("TimeZone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("log_checkpoints", "off"),
                    // only events of the server; clients get the errors of their statements
                    Map.entry("log_min_messages", "log"));

    /// Starts the server and waits until it accepts connections.
    ///
    /// @param overrides PostgreSQL settings that replace [#SETTINGS]
    static Postmaster start(DataFolder data, Binaries binaries, Map<String, String> overrides)
            throws CannotStart {
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                int port = freePort();
                Process process = spawn(data, command(data, binaries, port, overrides));
                if (becomesReady(process, data.cluster())) {
                    return new Postmaster(process, port);
                }
                reason = Cluster.lastLine(Files.readString(data.log()));
                if (!Files.readString(data.log()).contains("could not bind")) {
                    break;
                }
            } catch (IOException e) {
                throw new CannotStart("PostgreSQL cannot be started: " + e.getMessage(), e);
            }
        }
        throw new CannotStart(
                "PostgreSQL did not start: " + reason + " (full log: " + data.log() + ")");
    }

    /// Stops the server: it ends the sessions and writes all committed data.
    void stop() {
        try {
            Signal.INTERRUPT.send(process.pid());
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                Signal.QUIT.send(process.pid());
                process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// A port that is free now. Another program may take it before the server does; [#start] then
    /// tries again.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> command(
            DataFolder data, Binaries binaries, int port, Map<String, String> overrides)
            throws CannotStart {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data.cluster().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) ->
                command.addAll(List.of("-c", name + "=" + overrides.getOrDefault(name, value))));
        return Platform.supervised(command);
    }

    /// Starts the server from a dedicated thread that lives as long as the server: Linux sends the
    /// death signal when the *thread* that created the process ends.
    private static Process spawn(DataFolder data, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(data.cluster().toFile());
        Platform.cleanEnvironment(builder.environment());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectErrorStream(true).redirectOutput(data.log().toFile());
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgresql").start(() -> watch(builder, started));
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void watch(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            started.complete(process);
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            started.completeExceptionally(e);
        }
    }

    private static boolean becomesReady(Process process, Path cluster) throws IOException {
        long until = System.nanoTime() + START.toNanos();
        try {
            while (System.nanoTime() < until) {
                if (PostmasterPid.read(cluster)
                        .filter(pid -> pid.pid() == process.pid() && pid.ready())
                        .isPresent()) {
                    return true;
                }
                if (process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
