import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The client of test.sh: uses Farthing's containers through pages and API.
///
///     java Household use PAGES API
///         registers, adds, lists; prints the session's token, the household and the account
///     java Household load ADDRESS api|pages TOKEN HOUSEHOLD ACCOUNT COMMAND…
///         adds and lists in parallel while ADDRESS is ready, and runs COMMAND, which stops the
///         service; fails if a request fails; the last word of the output is the sum of the added
///         transactions
///     java Household balance API TOKEN HOUSEHOLD
///         prints the balance of the account
final class Household {

    private static final int CLIENTS = 8;
    private static final int ENOUGH = 100;
    private static final String PAYEE = "Corner shop";

    /// HTTP/1.1, as used by load balancers.
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger booked = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        switch (words.getFirst()) {
            case "use" -> System.out.println(use(words.get(1), words.get(2)));
            case "balance" -> System.out.println(balance(words.get(1), words.get(2), words.get(3)));
            case "load" -> new Household().load(words.subList(1, words.size()));
            default -> throw new IllegalArgumentException(words.getFirst());
        }
    }

    // --- the main job ----------------------------------------------------------------------------

    private static String use(String pages, String api) throws Exception {
        HttpResponse<String> registered = send(form(pages, "/setup", "", setup()), 303);
        String token =
                found("farthing_session=([^;]+)", registered.headers().firstValue("Set-Cookie").orElse(""));
        String me = send(call(api, "/api/v1/me", token).GET().build(), 200).body();
        String household = found("\"households\":\\[\\{[^}]*\"id\":\"([^\"]+)\"", me);
        String account =
                found("\"accounts\":\\[\\{[^}]*?\"id\":\"([^\"]+)\"", accounts(api, token, household));
        send(addOnPage(pages, token, account), 303);
        String list = send(listOnPage(pages, token), 200).body();
        if (!list.contains(PAYEE)) {
            throw new AssertionError("the list does not contain the new transaction: " + list);
        }
        String json = send(listByApi(api, token, household), 200).body();
        found("(\"amount\":\"-12.30\"|\"-12.30\")", json);
        return token + " " + household + " " + account;
    }

    private static String balance(String api, String token, String household) throws Exception {
        return found("\"balance\":\"([^\"]+)\"", accounts(api, token, household));
    }

    private static String accounts(String api, String token, String household) throws Exception {
        String path = "/api/v1/households/" + household + "/accounts";
        return send(call(api, path, token).GET().build(), 200).body();
    }

    private static Map<String, String> setup() {
        return Map.of(
                "name", "Ann",
                "email", "ann@example.org",
                "password", "correct horse battery",
                "household", "Maple Street 7",
                "currency", "EUR",
                "locale", "en",
                "accountName", "Checking",
                "accountType", "checking",
                "openingBalance", "1000");
    }

    // --- the requests ----------------------------------------------------------------------------

    private static HttpRequest addOnPage(String pages, String token, String account) {
        return form(
                pages,
                "/transactions",
                token,
                Map.of("date", "2026-11-22", "payee", PAYEE, "amount", "12.30", "account", account));
    }

    private static HttpRequest listOnPage(String pages, String token) {
        return call(pages, "/transactions", token).GET().build();
    }

    private static HttpRequest addByApi(
            String api, String token, String household, String account) {
        String json =
                "{\"date\": \"2026-11-22\", \"account\": \"%s\", \"amount\": \"-1.00\"}".formatted(account);
        return call(api, "/api/v1/households/" + household + "/transactions", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private static HttpRequest listByApi(String api, String token, String household) {
        return call(api, "/api/v1/households/" + household + "/transactions", token).GET().build();
    }

    private static HttpRequest form(
            String pages, String path, String token, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return call(pages, path, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", pages)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest.Builder call(String address, String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + token)
                        .header("Cookie", "farthing_session=" + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest request, int expected) throws Exception {
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError(request + ": " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return match.group(1);
    }

    // --- the end under load ----------------------------------------------------------------------

    private void load(List<String> words) throws Exception {
        String address = words.get(0);
        String token = words.get(2);
        String household = words.get(3);
        String account = words.get(4);
        boolean pages = words.get(1).equals("pages");
        HttpRequest add =
                pages
                        ? addOnPage(address, token, account)
                        : addByApi(address, token, household, account);
        HttpRequest list =
                pages ? listOnPage(address, token) : listByApi(address, token, household);
        Process command;
        int before;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                HttpRequest request = client % 2 == 0 ? add : list;
                clients.execute(() -> askWhileReady(address, request));
            }
            while (answered.get() < ENOUGH && lost.isEmpty()) {
                Thread.onSpinWait();
            }
            before = answered.get();
            command = new ProcessBuilder(words.subList(5, words.size())).inheritIO().start();
        }
        int status = command.waitFor();
        int all = answered.get();
        lost.stream().limit(5).forEach(System.out::println);
        System.out.printf(
                "%d successful requests, %d of them after the signal to stop, %d failed; sum %s%n",
                all,
                all - before,
                lost.size(),
                new BigDecimal(pages ? "12.30" : "1.00").multiply(BigDecimal.valueOf(booked.get())));
        System.exit(status == 0 && lost.isEmpty() && all > before ? 0 : 1);
    }

    private void askWhileReady(String address, HttpRequest request) {
        while (isReady(address)) {
            try {
                int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
                if (status < 400) {
                    answered.incrementAndGet();
                    booked.addAndGet(request.method().equals("POST") ? 1 : 0);
                } else {
                    lost.add(request + ": " + status);
                }
            } catch (IOException | InterruptedException e) {
                lost.add(request + ": " + e);
            }
        }
    }

    private static boolean isReady(String address) {
        try {
            HttpRequest request = call(address, "/q/health/ready", "").build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | InterruptedException away) {
            return false;
        }
    }
}
