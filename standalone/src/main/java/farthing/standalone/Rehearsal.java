package farthing.standalone;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The first evening of a household: signs up, enters, looks at pages. Nothing is checked here; a
/// request that fails is one the JDK learns less from.
public class Rehearsal implements QuarkusApplication {

    private static final int ROUNDS = 5;
    private static final int TIMEOUT_MILLIS = 20_000;

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern HOUSEHOLD =
            Pattern.compile("\"household\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static final String REGISTRATION =
            """
            {"email":"anna@example.org","password":"correct horse battery","name":"Anna",
             "household":{"name":"Rehearsal","currency":"EUR","locale":"en-GB"}}\
            """;
    private static final String ACCOUNT =
            """
            {"name":"Current","type":"checking","currency":"EUR","onBudget":true,
             "openingBalance":"100.00","openedOn":"2026-01-01"}\
            """;
    private static final String TRANSACTION =
            """
            {"date":"2026-01-%02d","account":"%s","amount":"-12.30","payee":"Corner shop"}\
            """;

    private static final List<String> PAGES =
            List.of(
                    "/setup",
                    "/sign-in",
                    "/",
                    "/transactions",
                    "/transactions?q=shop",
                    "/accounts",
                    "/categories",
                    "/imports",
                    "/overview",
                    "/overview?from=2026-01&until=2026-12",
                    "/settings",
                    "/q/health");

    private final String address;
    private @Nullable String token;

    Rehearsal(@ConfigProperty(name = "farthing.backend.url") String address) {
        this.address = address;
    }

    @Override
    public int run(String... arguments) throws IOException {
        PAGES.forEach(page -> ask("GET", page, null));
        String registration = ask("POST", "/api/v1/registrations", REGISTRATION);
        token = find(TOKEN, registration);
        String household = "/api/v1/households/" + find(HOUSEHOLD, registration);
        String account = find(ID, ask("POST", household + "/accounts", ACCOUNT));
        for (int round = 1; round <= ROUNDS; round++) {
            for (int day = round; day <= 28; day += ROUNDS) {
                ask("POST", household + "/transactions", TRANSACTION.formatted(day, account));
            }
            ask("GET", "/api/v1/me", null);
            ask("GET", household + "/accounts", null);
            ask("GET", household + "/categories", null);
            ask("GET", household + "/transactions?limit=50", null);
            ask("GET", household + "/overview?from=2026-01&until=2026-12", null);
            PAGES.forEach(page -> ask("GET", page, null));
        }
        return 0;
    }

    private String ask(String method, String path, @Nullable String body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept-Encoding", "gzip");
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
            System.err.println(method + " " + path + ": " + e);
            return "";
        }
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        System.out.println(status + " " + connection.getURL().getPath());
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
