package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The number of statements and round trips of each call. It must not depend on the amount of data.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class StatementsTest {

    /// For each call the maximum number of statements and of round trips over its examples. Round
    /// trips include begin and commit. H is the path of a household.
    private static final String EXPECTED =
            """
             3  4 GET    /api/v1/me
             1  2 GET    /api/v1/registrations
            11 12 POST   /api/v1/registrations
             8 11 POST   /api/v1/sessions
             1  2 DELETE /api/v1/sessions/current
             2  3 GET    H
             4  5 PATCH  H
             3  4 GET    H/accounts
             4  5 POST   H/accounts
             3  4 GET    H/accounts/{account}
             5  6 PATCH  H/accounts/{account}
             9  9 DELETE H/accounts/{account}
             5  4 GET    H/accounts/{account}/register
             2  3 GET    H/api-tokens
             2  3 POST   H/api-tokens
             2  3 DELETE H/api-tokens/{token}
            13  3 GET    H/budget
            13  3 GET    H/budget/{month}
            13  3 GET    H/budget/years/{year}
            13  3 GET    H/budget/years/{year}.csv
            13  3 GET    H/budget/{month}/explanation
            21  3 GET    H/budget/{month}/summary
            23  3 POST   H/budget/{month}/fills
            23  3 POST   H/budget/{month}/moves
            17  3 PUT    H/budget/{month}/cards/{card}
            18  3 PUT    H/budget/{month}/categories/{category}
            17  3 PUT    H/budget/{month}/hold
            17  3 PUT    H/budget/{month}/notes
             3  4 GET    H/categories
             5  6 POST   H/categories
             6  7 PATCH  H/categories/{category}
             4  2 GET    H/categories/{category}/targets
            11  3 PUT    H/categories/{category}/targets
            39 16 POST   H/categories/{category}/removal
             2  3 GET    H/category-groups
             3  4 POST   H/category-groups
             4  5 PATCH  H/category-groups/{group}
            13  9 POST   H/category-groups/{group}/removal
             3  4 GET    H/changes
             3  4 GET    H/changes/authors
             3  4 GET    H/changes/{change}
            12 11 POST   H/changes/{change}/reversal
             2  3 GET    H/imports
            16 26 POST   H/imports
             4  5 GET    H/imports/{import}
            14 14 DELETE H/imports/{import}/acceptance
            23 39 PUT    H/imports/{import}/acceptance
             3  2 GET    H/net-worth
             6  2 GET    H/overview
             2  3 GET    H/payees
             3  2 GET    H/rates
             3  3 GET    H/rates/latest
             5  3 DELETE H/rates/{currency}/{date}
             6  3 PUT    H/rates/{currency}/{date}
             6  3 POST   H/rates/imports
             2  3 GET    H/searches
             3  4 POST   H/searches
             4  5 PATCH  H/searches/{search}
             4  5 DELETE H/searches/{search}
             5  3 GET    H/transactions
             3  4 GET    H/transactions/summary
            11  3 POST   H/transactions
             5  2 POST   H/transactions/batch
             7  5 DELETE H/transactions/{transaction}
             2  3 GET    H/transactions/{transaction}
            12  5 PATCH  H/transactions/{transaction}
            """;

    @Inject AgroalDataSource connections;

    private final TheMillers millers = new TheMillers();
    private final Map<String, String> ids = millers.ids();
    private StatementLog log;

    @BeforeEach
    void open() {
        log = new StatementLog(connections);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void each_call_has_the_expected_number_of_statements() {
        Map<String, String> expected = new TreeMap<>();
        for (String line : EXPECTED.lines().toList()) {
            String[] cells = line.strip().split(" +");
            String path = cells[3].replaceFirst("^H", "/api/v1/households/{household}");
            expected.put(cells[2] + " " + path, cells[0] + " " + cells[1]);
        }
        assertThat(taken(expected)).isEqualTo(expected);
    }

    /// The actual maximum numbers of each operation. A call that differs is made once more, because
    /// one in many took more round trips, probably on a connection that had prepared nothing yet.
    /// Only the round trips may be fewer then: the number of statements must be right both times.
    private Map<String, String> taken(Map<String, String> expected) {
        Map<String, Taken> most = new TreeMap<>();
        for (Endpoint endpoint : Endpoint.ALL) {
            Taken taken = taken(endpoint);
            if (!taken.toString().equals(expected.get(endpoint.operation()))) {
                taken = taken.andAgain(taken(endpoint));
            }
            most.merge(endpoint.operation(), taken, Taken::most);
        }
        Map<String, String> all = new TreeMap<>();
        most.forEach((operation, taken) -> all.put(operation, taken.toString()));
        return all;
    }

    private record Taken(int statements, int roundTrips) {

        Taken most(Taken other) {
            return new Taken(
                    Math.max(statements, other.statements), Math.max(roundTrips, other.roundTrips));
        }

        Taken andAgain(Taken other) {
            return new Taken(
                    Math.max(statements, other.statements), Math.min(roundTrips, other.roundTrips));
        }

        @Override
        public String toString() {
            return statements + " " + roundTrips;
        }
    }

    private Taken taken(Endpoint endpoint) {
        TheMillers fresh = new TheMillers();
        Map<String, String> theirs = fresh.ids();
        endpoint.prepare(fresh.anna, theirs);
        int before = CountedSockets.roundTrips();
        int[] trips = new int[1];
        int count =
                log.during(
                                () -> {
                                    endpoint.call(fresh.anna, theirs);
                                    trips[0] = CountedSockets.roundTrips() - before;
                                })
                        .size();
        return new Taken(count, trips[0]);
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_page_size() {
        post(batch(500)).mustBe(201);
        for (String list : List.of("transactions", "changes", "payees")) {
            int one = statements(list + "?limit=1");
            assertThat(statements(list + "?limit=500")).as(list).isEqualTo(one);
        }
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_batch_size() {
        int one = log.during(() -> post(batch(1)).mustBe(201)).size();
        assertThat(log.during(() -> post(batch(1000)).mustBe(201))).hasSize(one);
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_number_of_months() {
        int one = statements("overview?from=2026-01&until=2026-01");
        assertThat(statements("overview?from=2007-01&until=2026-12")).isEqualTo(one);
    }

    private int statements(String path) {
        return log.during(() -> millers.anna.get(millers.path + "/" + path).mustBe(200)).size();
    }

    private Caller.Answer post(String batch) {
        return millers.anna.post(millers.path + "/transactions/batch", batch);
    }

    private String batch(int size) {
        String each =
                """
                {"date": "2026-11-01", "account": "%s", "amount": "-1", "payee": "Corner shop",
                 "category": "%s"}
                """
                        .formatted(millers.checking, ids.get("category"));
        return "{\"transactions\": [" + String.join(",", Collections.nCopies(size, each)) + "]}";
    }
}
