package farthing.frontend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// Removing a category in [FakeBackend]: every category has 2 transactions, and 3 months of plan.
final class FakeRemoval {

    private FakeRemoval() {}

    static void answer(HttpExchange exchange, String body) throws IOException {
        if (!body.contains("\"into\"")) {
            FakeBackend.problem(
                    exchange,
                    409,
                    "category-has-transactions",
                    ",\"errors\":[{\"pointer\":\"/into\",\"detail\":\"Choose\"}]");
        } else {
            String into =
                    body.contains("uncategorised")
                            ? ""
                            : "\"into\":\"c2\",\"intoName\":\"Groceries\","
                                    + "\"intoAvailable\":{\"before\":\"20.00\",\"after\":\"70.00\"},";
            FakeBackend.send(
                    exchange,
                    200,
                    """
                    {"category":"c1","name":"Home",%s"transactions":2,"months":3,
                     "month":"2026-11","currency":"EUR","available":"50.00",
                     "readyToAssign":{"before":"5.00","after":"5.00"},
                     "uncategorised":{"before":"0.00","after":"0.00"}}\
                    """
                            .formatted(into));
        }
    }
}
