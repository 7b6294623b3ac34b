package farthing.frontend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import farthing.money.Money;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// A backend that knows one household and remembers what it was asked to do.
///
/// Anna's household has a checking account, a savings account, one in dollars, one in yen and one
/// that is closed, the categories Groceries, Home and Salary, and one transaction in its list; by
/// their ids there are more. Her token is `anna`. The token `anna-de` is hers too, with the
/// household in German; `gone` has expired; `down` finds the backend out of order; `broken` meets a
/// bug with every change; `newcomer` has no budget yet; `stale` is always too late with an edit.
public final class FakeBackend implements QuarkusTestResourceLifecycleManager {

    static final String CHECKING = "00000000-0000-7000-8000-000000000001";
    static final String SAVINGS = "00000000-0000-7000-8000-000000000002";
    static final String DOLLARS = "00000000-0000-7000-8000-000000000003";
    static final String YEN = "00000000-0000-7000-8000-000000000004";
    static final String CLOSED = "00000000-0000-7000-8000-000000000005";
    static final String GROCERIES = "00000000-0000-7000-8000-000000000011";
    static final String HOME = "00000000-0000-7000-8000-000000000012";
    static final String SALARY = "00000000-0000-7000-8000-000000000013";
    static final String HIDDEN_SALARY = "00000000-0000-7000-8000-000000000014";
    static final String MARKET = "00000000-0000-7000-8000-000000000021";
    static final String MOVED_LONG_AGO = "00000000-0000-7000-8000-000000000022";
    static final String OPENING = "00000000-0000-7000-8000-000000000023";
    static final String IN_FORTY = "00000000-0000-7000-8000-000000000024";
    static final String CHANGE = "00000000-0000-7000-8000-000000000031";

    /// By which the bug that `broken` meets is found in the log.
    static final String INCIDENT = "00000000-0000-7000-8000-000000000041";

    /// The bodies of what was sent to change something, `POST /transactions {…}`.
    static final List<String> SENT = new CopyOnWriteArrayList<>();

    /// The `If-Match` of each of them.
    static final List<String> MATCHED = new CopyOnWriteArrayList<>();

    /// The ids of the requests, in their order.
    static final List<String> REQUEST_IDS = new CopyOnWriteArrayList<>();

    /// The addresses that were asked for, with their queries.
    static final List<String> ASKED = new CopyOnWriteArrayList<>();

    static volatile String timeZone = ZoneId.systemDefault().getId();
    static volatile int monthStartDay = 1;

    /// What is undone, or accepted, under one of these names is refused with it.
    private static final Set<String> CONFLICTS =
            Set.of("already-reversed", "changed-since", "import-already-accepted");

    private static final String H = "/api/v1/households/h1";

    static final String TRANSACTION =
            transaction(
                    MARKET,
                    "\"payee\":\"Market <Hall>\",\"payeeId\":\"%s\",\"category\":\"%s\","
                                    .formatted(MARKET, GROCERIES)
                            + "\"categoryName\":\"Groceries\"");

    private static final Map<String, String> ANSWERS =
            Map.ofEntries(
                    Map.entry(
                            H + "/accounts",
                            "{\"accounts\":[%s,%s,%s,%s,%s]}"
                                    .formatted(
                                            account(CHECKING, "Checking", "EUR"),
                                            account(SAVINGS, "Savings", "EUR"),
                                            account(DOLLARS, "Dollars", "USD"),
                                            account(YEN, "Yen", "JPY"),
                                            account(CLOSED, "Old card", "EUR")
                                                    .replace(
                                                            "\"closed\":false",
                                                            "\"closed\":true,\"closedOn\":\"2026-06-30\""))),
                    Map.entry(
                            H + "/categories",
                            "{\"categories\":[%s,%s,%s]}"
                                    .formatted(
                                            category(GROCERIES, "Groceries", "expense"),
                                            category(HOME, "Home", "expense"),
                                            category(SALARY, "Salary", "income"))),
                    Map.entry(
                            H + "/category-groups",
                            "{\"groups\":[{\"id\":\"g1\",\"name\":\"Everyday\",\"version\":1}]}"),
                    Map.entry(
                            H + "/payees",
                            "{\"payees\":[{\"id\":\"p1\",\"name\":\"Market <Hall>\"}]}"),
                    Map.entry(
                            H + "/transactions",
                            "{\"transactions\":[" + TRANSACTION + "],\"next\":\"c2\"}"),
                    Map.entry(H + "/transactions/" + MARKET, TRANSACTION),
                    Map.entry(
                            H + "/transactions/" + MOVED_LONG_AGO,
                            transaction(
                                    MOVED_LONG_AGO,
                                    "\"transferTo\":\""
                                            + CLOSED
                                            + "\",\"transferToName\":\"Old card\"")),
                    Map.entry(
                            H + "/transactions/" + OPENING,
                            transaction(OPENING, "\"createdAt\":\"2026-01-01T00:00:00Z\"")
                                    .replace(
                                            "\"openingBalance\":false", "\"openingBalance\":true")),
                    Map.entry(
                            H + "/transactions/" + IN_FORTY,
                            transaction(
                                    IN_FORTY,
                                    Collections.nCopies(40, "{\"amount\":\"-1.14\",\"notes\":\"\"}")
                                            .stream()
                                            .collect(
                                                    Collectors.joining(",", "\"splits\":[", "]")))),
                    Map.entry(
                            H + "/overview",
                            """
                            {"currency":"EUR","currencies":["EUR","USD"],"months":[
                             {"month":"2026-10","income":"0.00","expense":"0.00","net":"0.00",
                              "categories":[]},
                             {"month":"2026-11","income":"2500.00","expense":"45.60",
                              "net":"2454.40",
                              "categories":[{"category":"%s","name":"Groceries","kind":"expense",
                               "amount":"55.60","count":2,"assigned":"40.00",
                               "budgetActivity":"45.60"}]}]}\
                            """
                                    .formatted(GROCERIES)),
                    Map.entry(
                            H + "/net-worth",
                            """
                            {"currency":"EUR","currencies":["EUR","JPY","USD"],"months":[
                             {"month":"2026-10","assets":"0.00","liabilities":"200.00",
                              "net":"-200.00"},
                             {"month":"2026-11","assets":"600.00","liabilities":"0.00",
                              "net":"600.00"}]}\
                            """),
                    Map.entry(
                            "/api/v1/registrations",
                            "{\"registration\":\"invitation\",\"firstUser\":false}"));

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", FakeBackend::answer);
        server.start();
        return Map.of(
                "farthing.backend.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.log.category.\"farthing.requests\".level",
                "WARN");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        REQUEST_IDS.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Request-Id")));
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if ("Bearer gone".equals(token)) {
            problem(exchange, 401, "unauthorized", "");
        } else if ("Bearer down".equals(token)) {
            send(exchange, 503, "");
        } else if (path.equals("/api/v1/me")) {
            send(exchange, 200, me("Bearer anna-de".equals(token) ? "de-DE" : "en-GB"));
        } else if (path.equals("/api/v1/sessions")) {
            signIn(exchange, body);
        } else if (FakeSearch.answers(exchange)) {
            return;
        } else if (method.equals("GET") && query(exchange).contains("account=nonsense")) {
            problem(exchange, 422, "invalid-fields", "");
        } else if (method.equals("GET") && query(exchange).contains("q=later")) {
            String later = TRANSACTION.replace("2026-11-20", "2199-12-31");
            send(exchange, 200, "{\"transactions\":[" + later + "]}");
        } else if (method.equals("GET") && query(exchange).contains("q=moved")) {
            String moved = ANSWERS.get(H + "/transactions/" + MOVED_LONG_AGO);
            send(exchange, 200, "{\"transactions\":[" + moved + "]}");
        } else if (method.equals("GET")) {
            ASKED.add(path.replace(H, "") + "?" + query(exchange));
            String rest = path.replace(H, "");
            if (rest.endsWith("/targets")) {
                exchange.getResponseHeaders().set("ETag", "\"7\"");
            }
            String answer =
                    rest.startsWith("/changes")
                            ? FakeHistory.answer(rest)
                            : rest.startsWith("/budget")
                                    ? FakeBudget.read(
                                            rest, query(exchange), "Bearer newcomer".equals(token))
                                    : rest.startsWith("/rates")
                                            ? FakeRates.ANSWERS.get(rest)
                                            : rest.endsWith("/targets")
                                                    ? FakeBudget.TARGETS
                                                    : ANSWERS.getOrDefault(
                                                            path, FakeImports.ANSWERS.get(rest));
            send(exchange, answer == null ? 404 : 200, answer == null ? "" : answer);
        } else {
            change(exchange, method + " " + path.replace(H, ""), token, body);
        }
    }

    private static String query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null ? "" : query;
    }

    private static void signIn(HttpExchange exchange, String body) throws IOException {
        if (body.contains("correct horse battery")) {
            send(exchange, 201, "{\"token\":\"anna\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}");
        } else if (body.contains("a bug")) {
            bug(exchange);
        } else {
            problem(exchange, 401, "wrong-credentials", "");
        }
    }

    private static void change(HttpExchange exchange, String what, String token, String body)
            throws IOException {
        SENT.add(what + " " + body);
        MATCHED.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")));
        exchange.getResponseHeaders().set("Change", CHANGE);
        if ("Bearer stale".equals(token)) {
            problem(exchange, 412, "stale", "");
        } else if ("Bearer broken".equals(token)) {
            bug(exchange);
        } else if (what.contains(FakeHistory.BLOCKED)) {
            problem(exchange, 409, "changed-since", FakeHistory.inTheWay());
        } else if (CONFLICTS.stream().anyMatch(what::contains)) {
            String code = CONFLICTS.stream().filter(what::contains).findFirst().orElseThrow();
            problem(exchange, 409, code, "");
        } else if ("used".equals(exchange.getRequestHeaders().getFirst("Idempotency-Key"))) {
            problem(exchange, 422, "idempotency-key-reused", "");
        } else if (body.contains("\"name\":\"Taken\"")) {
            problem(
                    exchange,
                    409,
                    "account-name-taken",
                    ",\"errors\":[{\"pointer\":\"/name\",\"detail\":\"Taken already\"}]");
        } else if (body.contains("\"payee\":\"refused\"")) {
            problem(
                    exchange,
                    422,
                    "invalid-fields",
                    ",\"errors\":[{\"pointer\":\"/payee\",\"detail\":\"Not this one\"}]");
        } else if (what.contains("/budget/") || what.endsWith("/targets")) {
            FakeBudget.answer(exchange, body);
        } else if (what.endsWith("/rates/imports")) {
            send(exchange, 201, FakeRates.IMPORTED);
        } else if (what.startsWith("POST /categories/")) {
            FakeRemoval.answer(exchange, body);
        } else if (what.startsWith("DELETE")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            send(exchange, what.startsWith("POST") ? 201 : 200, TRANSACTION);
        }
    }

    private static void bug(HttpExchange exchange) throws IOException {
        problem(exchange, 500, "bug", ",\"incident\":\"" + INCIDENT + "\"");
    }

    static void problem(HttpExchange exchange, int status, String code, String errors)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        send(
                exchange,
                status,
                "{\"type\":\"/problems/x/%s\",\"code\":\"%s\",\"status\":%d,\"title\":\"No\"%s}"
                        .formatted(code, code, status, errors));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String me(String locale) {
        return """
        {"user":{"id":"u1","email":"anna@example.com","name":"Anna"},
         "households":[{"id":"h1","name":"Maple Street","currency":"EUR","locale":"%s",
         "timeZone":"%s","monthStartDay":%d,"budgetMode":"%s","role":"owner"}]}\
        """
                .formatted(locale, timeZone, monthStartDay, FakeBudget.mode);
    }

    private static String transaction(String id, String more) {
        return """
        {"id":"%s","date":"2026-11-20","account":"%s","accountName":"Checking",
         "amount":"-45.60","currency":"EUR",%s,"notes":"","tags":[],
         "status":"cleared","openingBalance":false,"version":3}\
        """
                .formatted(id, CHECKING, more);
    }

    private static String account(String id, String name, String currency) {
        Money balance = Money.ofMinor(-123450, Currency.getInstance(currency));
        return """
        {"id":"%s","name":"%s","type":"checking","currency":"%s","onBudget":true,
         "openedOn":"2026-01-01","closed":false,"balance":"%s","clearedBalance":"%s",
         "version":1}\
        """
                .formatted(
                        id,
                        name,
                        currency,
                        balance.toDecimal(),
                        balance.minus(balance).toDecimal());
    }

    private static String category(String id, String name, String kind) {
        return """
        {"id":"%s","name":"%s","kind":"%s","group":"g1","groupName":"Everyday","hidden":false,
         "version":1}\
        """
                .formatted(id, name, kind);
    }
}
