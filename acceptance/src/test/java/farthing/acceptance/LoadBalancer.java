package farthing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// HAProxy in front of two groups of services, with readiness checks. It does not retry, so every
/// failed request is visible to the client. A service that answers a check with an error gets no
/// more requests. An answer that is only slow, as on a busy machine, is waited for.
final class LoadBalancer implements AutoCloseable {

    private static final Duration LATE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String CONFIGURATION =
            """
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              timeout check 5s
              retries 0
              balance roundrobin
              option httpchk GET /q/health/ready
              default-server check inter 200ms fall 1 rise 1
            frontend pages
              bind 127.0.0.1:%d
              default_backend frontends
            frontend api
              bind 127.0.0.1:%d
              default_backend backends
            frontend state
              bind 127.0.0.1:%d
              stats enable
              stats uri /
            backend frontends
            %s
            backend backends
            %s
            """;

    private final Process process;
    private final int pages;
    private final int api;
    private final int state;

    private LoadBalancer(Process process, int pages, int api, int state) {
        this.process = process;
        this.pages = pages;
        this.api = api;
        this.state = state;
    }

    /// The path of the program, if it is installed.
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param frontends the ports of the frontends, which may start later
    /// @param backends the ports of the backends
    static LoadBalancer start(Path folder, List<Integer> frontends, List<Integer> backends) {
        int pages = Service.freePort();
        int api = Service.freePort();
        int state = Service.freePort();
        try {
            Path file = folder.resolve("haproxy.cfg");
            Files.writeString(
                    file,
                    CONFIGURATION.formatted(
                            pages, api, state, servers(frontends), servers(backends)));
            Process process =
                    new ProcessBuilder(
                                    program().orElseThrow().toString(),
                                    "-db",
                                    "-f",
                                    file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("haproxy.log").toFile())
                            .start();
            return new LoadBalancer(process, pages, api, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String servers(List<Integer> ports) {
        return IntStream.range(0, ports.size())
                .mapToObj(at -> "  server s%d 127.0.0.1:%d".formatted(at, ports.get(at)))
                .collect(Collectors.joining("\n"));
    }

    /// The URL of the pages.
    String pages() {
        return "http://127.0.0.1:" + pages;
    }

    /// The URL of the API.
    String api() {
        return "http://127.0.0.1:" + api;
    }

    /// Waits until the load balancer uses this number of services of a group.
    void awaitServing(String group, int services) throws InterruptedException {
        Instant late = Instant.now().plus(LATE);
        while (serving(group) != services) {
            if (!process.isAlive() || Instant.now().isAfter(late)) {
                throw new AssertionError(serving(group) + " services of " + group + " are up");
            }
            TimeUnit.MILLISECONDS.sleep(50); // wait
        }
    }

    /// Counts the lines `backends,s0,…,UP,…`.
    private long serving(String group) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + state + "/;csv")).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(group + ",s") && line.contains(",UP,"))
                    .count();
        } catch (IOException notYet) {
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
