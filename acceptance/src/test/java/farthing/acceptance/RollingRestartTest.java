package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Two backends and two frontends with one database, behind a load balancer.
@Isolated("under load, the machine has no time for another test")
class RollingRestartTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Longer than the load balancer needs to notice that a service is no longer ready.
    private static final Map<String, String> DELAY = Map.of("FARTHING_SHUTDOWN_DELAY", "5s");

    /// The time between a visitor's requests, so that a machine with two processors has some left
    /// for the services that start.
    private static final Duration PAUSE = Duration.ofMillis(10);

    @TempDir Path folder = Path.of("");

    private final List<Integer> backendPorts = List.of(Service.freePort(), Service.freePort());
    private final List<Integer> frontendPorts = List.of(Service.freePort(), Service.freePort());
    private final Service[] backends = new Service[2];
    private final Service[] frontends = new Service[2];

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private LoadBalancer balancer;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(LoadBalancer.program().isPresent(), "HAProxy is not installed");
        postgres = EmbeddedPostgres.startTemporary();
        balancer = LoadBalancer.start(folder, frontendPorts, backendPorts);
        for (int at = 0; at < 2; at++) {
            backends[at] = backend(at);
            frontends[at] = frontend(at);
        }
        balancer.awaitServing("backends", 2);
        balancer.awaitServing("frontends", 2);
    }

    @AfterEach
    void stop() {
        over.set(true);
        for (int at = 0; at < 2; at++) {
            if (frontends[at] != null) {
                frontends[at].kill();
                backends[at].kill();
            }
        }
        if (balancer != null) {
            balancer.close();
            postgres.close();
        }
    }

    @Test
    void writes_through_one_backend_are_visible_in_the_other() {
        ApiUser ann = ApiUser.register(backends[0].address());
        String account = ann.openAccount("Checking");
        ApiUser annElsewhere = ann.at(backends[1].address());
        for (int euros = 1; euros <= 20; euros++) {
            (euros % 2 == 0 ? ann : annElsewhere).spend(account, euros + ".00");
            ApiUser other = euros % 2 == 0 ? annElsewhere : ann;
            assertThat(other.get("/transactions?limit=1").at("/transactions/0/amount").asText())
                    .isEqualTo("-" + euros + ".00");
        }
    }

    @Test
    void sessions_are_shared_between_services() throws Exception {
        ApiUser ann = ApiUser.register(balancer.api());
        assertThat(accounts(frontends[0].address(), ann)).isEqualTo(200);
        assertThat(accounts(frontends[1].address(), ann)).isEqualTo(200);

        send(
                HttpRequest.newBuilder(URI.create(frontends[0].address() + "/sign-out"))
                        .header("Cookie", "farthing_session=" + ann.token())
                        .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(accounts(frontends[1].address(), ann)).isEqualTo(303);
        assertThat(ann.at(backends[1].address()).status("/accounts")).isEqualTo(401);
    }

    @Test
    void a_rolling_restart_under_load_loses_no_request() throws Exception {
        ApiUser ann = ApiUser.register(balancer.api());
        String account = ann.openAccount("Checking");
        List<Runnable> visitors =
                List.of(
                        () -> ask(page("/", ann), 200),
                        () -> ask(page("/transactions", ann), 200),
                        () -> ask(form(ann, account), 303),
                        () -> ask(api(ann, "/transactions").build(), 200),
                        () -> ask(addition(ann, account), 201),
                        () -> ask(addition(ann, account), 201));
        try (ExecutorService clients = Executors.newFixedThreadPool(visitors.size())) {
            for (Runnable visitor : visitors) {
                clients.execute(() -> {
                    while (!over.get()) {
                        visitor.run();
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                });
            }
            for (int at = 0; at < 2; at++) {
                assertThat(backends[at].stop()).isIn(0, 143);
                backends[at] = backend(at);
                balancer.awaitServing("backends", 2);
                assertThat(frontends[at].stop()).isIn(0, 143);
                frontends[at] = frontend(at);
                balancer.awaitServing("frontends", 2);
            }
            over.set(true);
        }

        System.out.printf(
                "Rolling restart of 2 backends and 2 frontends: %d responses, %d failures%n",
                answered.get(), lost.size());
        assertThat(lost).isEmpty();
        assertThat(answered).hasPositiveValue();
        assertThat(ann.get("/accounts").at("/accounts/0/balance").asText())
                .as("each transaction was added exactly once")
                .isEqualTo("-" + added.get() + ".00");
    }

    private Service backend(int at) {
        return Service.backend(
                backendPorts.get(at),
                Map.of(
                        "FARTHING_DATABASE_URL", postgres.jdbcUrl(),
                        "FARTHING_DATABASE_USER", postgres.user(),
                        "FARTHING_DATABASE_PASSWORD", postgres.password(),
                        "FARTHING_SHUTDOWN_DELAY", "5s"));
    }

    private Service frontend(int at) {
        return Service.frontend(frontendPorts.get(at), balancer.api(), DELAY);
    }

    private void ask(HttpRequest request, int expected) {
        try {
            int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            answered.incrementAndGet();
            if (status != expected) {
                lost.add(request + ": " + status);
            } else if (request.method().equals("POST")) {
                added.incrementAndGet();
            }
        } catch (IOException | InterruptedException e) {
            lost.add(request + ": " + e);
        }
    }

    private static int accounts(String frontend, ApiUser ann) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(frontend + "/accounts"))
                        .header("Cookie", "farthing_session=" + ann.token()));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest page(String path, ApiUser ann) {
        return HttpRequest.newBuilder(URI.create(balancer.pages() + path))
                .header("Cookie", "farthing_session=" + ann.token())
                .build();
    }

    private HttpRequest form(ApiUser ann, String account) {
        String fields =
                "date=2026-11-22&amount=1&account="
                        + URLEncoder.encode(account, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(balancer.pages() + "/transactions"))
                .header("Cookie", "farthing_session=" + ann.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
    }

    private HttpRequest addition(ApiUser ann, String account) {
        return api(ann, "/transactions")
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"date\": \"2026-11-22\", \"account\": \"%s\", \"amount\": \"-1\"}"
                                        .formatted(account)))
                .build();
    }

    private HttpRequest.Builder api(ApiUser ann, String path) {
        return HttpRequest.newBuilder(URI.create(balancer.api() + ann.path(path)))
                .header("Authorization", "Bearer " + ann.token());
    }
}
