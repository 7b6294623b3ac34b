package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shutdown of a service by SIGTERM, as sent by Kubernetes, systemd and Ctrl-C.
class EndTest {

    private static final int CLIENTS = 8;
    private static final int ENOUGH = 100;

    /// HTTP/1.1, as used by load balancers.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir Path folder = Path.of("");

    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void no_request_fails_until_readiness_is_down() throws Exception {
        Service service =
                Service.standalone(folder.resolve("data"), Map.of("FARTHING_SHUTDOWN_DELAY", "3s"));
        ApiUser ann = ApiUser.register(service.address());
        HttpRequest list = authorized(ann, service, "/transactions").build();
        HttpRequest add = addition(ann, service, ann.openAccount("Checking"));
        int before;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                HttpRequest request = client % 2 == 0 ? list : add;
                clients.execute(() -> askWhileReady(service, request));
            }
            while (answered.get() < ENOUGH) {
                Thread.onSpinWait();
            }
            before = answered.get();
            service.tellToEnd();
        }
        assertThat(lost).isEmpty();
        assertThat(answered).as("requests after the signal").hasValueGreaterThan(before);
        assertThat(service.readiness())
                .as("readiness is down, but the service responds")
                .isEqualTo(503);
        assertThat(service.status("/q/health/live")).isEqualTo(200);
        assertThat(service.stop()).isIn(0, 130, 143);
    }

    @Test
    void a_request_in_flight_is_completed() throws Exception {
        Service service = Service.standalone(folder.resolve("data"));
        ApiUser ann = ApiUser.register(service.address());
        String account = ann.openAccount("Checking");
        String body = body(account);
        try (Socket socket = new Socket("127.0.0.1", service.port());
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            String head =
                    """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    \r
                    """
                            .formatted(
                                    ann.path("/transactions"),
                                    ann.token(),
                                    body.getBytes(StandardCharsets.UTF_8).length);
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(in.readLine()).isEmpty();
            service.tellToEnd();
            while (service.readiness() == 200) {
                Thread.onSpinWait();
            }
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 201 Created");
        }
        assertThat(service.stop()).isIn(0, 130, 143);
        try (Service again = Service.standalone(folder.resolve("data"))) {
            var accounts = ann.at(again.address()).get("/accounts").path("accounts");
            assertThat(accounts.path(0).path("balance").asText()).isEqualTo("-1.00");
        }
    }

    private void askWhileReady(Service service, HttpRequest request) {
        while (service.readiness() == 200) {
            try {
                int status =
                        HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status == 200 || status == 201) {
                    answered.incrementAndGet();
                } else {
                    lost.add(request + ": " + status);
                }
            } catch (IOException | InterruptedException e) {
                lost.add(request + ": " + e);
            }
        }
    }

    private static HttpRequest addition(ApiUser ann, Service service, String account) {
        return authorized(ann, service, "/transactions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(account)))
                .build();
    }

    private static String body(String account) {
        return "{\"date\": \"2026-11-22\", \"account\": \"%s\", \"amount\": \"-1.00\"}"
                .formatted(account);
    }

    private static HttpRequest.Builder authorized(ApiUser ann, Service service, String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + ann.path(path)))
                .header("Authorization", "Bearer " + ann.token());
    }
}
