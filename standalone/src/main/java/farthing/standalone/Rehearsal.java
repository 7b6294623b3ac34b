package farthing.standalone;

import farthing.standalone.demo.SampleHousehold;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The workload of the AOT cache training: creates a household and requests its pages and lists.
/// Responses are not checked; a failed request only makes the cache less useful.
public class Rehearsal implements QuarkusApplication {

    private static final int ROUNDS = 6;
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final long ENOUGH_NANOS = Duration.ofMinutes(1).toNanos();

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern HOUSEHOLD =
            Pattern.compile("\"households\":\\[\\{[^}]*\"id\":\"([^\"]+)\"");

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/setup",
                    "/sign-in",
                    "/budget/2026-11",
                    "/budget/year/2026",
                    "/transactions",
                    "/transactions?q=shop",
                    "/accounts",
                    "/categories",
                    "/imports",
                    "/overview",
                    "/overview?from=2026-01&until=2026-12",
                    "/settings",
                    "/q/health");

    private static final Clock DAY =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("UTC"));

    private final String address;
    private @Nullable String token;

    Rehearsal(@ConfigProperty(name = "farthing.backend.url") String address) {
        this.address = address;
    }

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        long started = System.nanoTime();
        PAGES.forEach(page -> ask("GET", page, null));
        int entered = SampleHousehold.fill(address, DAY);
        System.out.println(entered + " transactions");
        token = find(TOKEN, ask("POST", "/api/v1/sessions", session()));
        String household = "/api/v1/households/" + find(HOUSEHOLD, ask("GET", "/api/v1/me", null));
        for (int round = 0; round < ROUNDS && System.nanoTime() - started < ENOUGH_NANOS; round++) {
            ask("GET", household + "/accounts", null);
            ask("GET", household + "/categories", null);
            ask("GET", household + "/transactions?limit=50", null);
            ask("GET", household + "/overview?from=2026-01&until=2026-12", null);
            PAGES.forEach(page -> ask("GET", page, null));
        }
        return 0;
    }

    private static String session() {
        return "{\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(SampleHousehold.EMAIL, SampleHousehold.PASSWORD);
    }

    private String ask(String method, String path, @Nullable String body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            if (!path.startsWith("/api/")) {
                connection.setRequestProperty("Accept-Encoding", "gzip");
            }
            if (token != null) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
                connection.setRequestProperty("Cookie", "farthing_session=" + token);
            }
            if (body != null) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        } catch (IOException e) {
            System.out.println(method + " " + path + ": " + e);
            return "";
        }
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        System.out.println(status + " " + connection.getURL().getFile());
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? String.valueOf(matcher.group(1)) : "none";
    }
}
