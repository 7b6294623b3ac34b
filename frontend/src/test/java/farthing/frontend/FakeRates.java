package farthing.frontend;

import java.util.Map;

/// The rates of the fake backend's household: of dollars, but not of yen.
final class FakeRates {

    /// By their paths under the household's.
    static final Map<String, String> ANSWERS =
            Map.of(
                    "/rates/latest",
                    """
                    {"currency":"EUR","rates":[
                     {"currency":"USD","date":"2026-06-03","rate":"0.923020121839","source":"ecb"}]}
                    """,
                    "/rates",
                    """
                    {"currency":"EUR","next":"2026-06-02.USD","rates":[
                     {"currency":"USD","date":"2026-06-03","rate":"0.923020121839","source":"ecb"},
                     {"currency":"USD","date":"2026-06-02","rate":"0.91","source":"manual"}]}
                    """);

    static final String IMPORTED =
            """
            {"written":1,"unchanged":0,"kept":1,"currencies":["USD"],"missing":["JPY"],
             "from":"2026-06-02","until":"2026-06-03"}
            """;

    private FakeRates() {}
}
