package farthing.frontend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// What the fake backend answers about searches: `tag:wrong` is unknown, and everything else finds
/// 1,234 transactions. The register of every account has one row.
final class FakeSearch {

    private static final String SUMMARY =
            """
            {"count":1234,
             "sums":[{"currency":"EUR","count":1233,"amount":"-30.50"},
                     {"currency":"USD","count":1,"amount":"-12.00"}],
             "parts":[{"from":0,"until":3},{"from":4,"until":14}]}
            """;

    private static final String SAVED =
            """
            {"searches":[{"id":"s1","name":"Food > 50","q":"category:food amount:>50","version":2}]}
            """;

    private FakeSearch() {}

    /// Whether this was a question about searches, which it has then answered.
    static boolean answers(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (!exchange.getRequestMethod().equals("GET")) {
            return false;
        }
        if (query.contains("tag:wrong")) {
            FakeBackend.problem(
                    exchange,
                    422,
                    "invalid-fields",
                    ",\"errors\":[{\"pointer\":\"q\",\"detail\":\"Unknown tag\","
                            + "\"reason\":\"unknown-tag\",\"place\":{\"from\":4,\"until\":13}}]");
        } else if (path.endsWith("/transactions/summary")) {
            String parts =
                    query.contains("q=tea") ? SUMMARY : SUMMARY.replaceAll("\\{\"from[^]]*", "");
            FakeBackend.send(exchange, 200, parts);
        } else if (path.endsWith("/register")) {
            FakeBackend.send(
                    exchange,
                    200,
                    """
                    {"rows":[{"transaction":%s,"balance":"1954.40","clearedBalance":"2000.00"}],
                     "next":"c2"}
                    """
                            .formatted(FakeBackend.TRANSACTION));
        } else if (path.endsWith("/searches")) {
            FakeBackend.send(exchange, 200, SAVED);
        } else {
            return false;
        }
        return true;
    }
}
