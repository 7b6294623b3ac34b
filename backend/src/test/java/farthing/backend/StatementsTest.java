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

/// How many statements a call takes: few, and the same however much it is asked for.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class StatementsTest {

    /// Of each call, the most that its examples take; H is a household's path. Registering makes 27
    /// categories in 6 groups.
    private static final String EXPECTED =
            """
             3 GET    /api/v1/me
             1 GET    /api/v1/registrations
            40 POST   /api/v1/registrations
             8 POST   /api/v1/sessions
             1 DELETE /api/v1/sessions/current
             2 GET    H
             3 PATCH  H
             3 GET    H/accounts
             4 POST   H/accounts
             3 GET    H/accounts/{account}
             5 PATCH  H/accounts/{account}
             3 GET    H/categories
             5 POST   H/categories
             7 PATCH  H/categories/{category}
             2 GET    H/category-groups
             3 POST   H/category-groups
             4 PATCH  H/category-groups/{group}
             3 GET    H/changes
             9 POST   H/changes/{change}/reversal
             2 GET    H/imports
            14 POST   H/imports
             4 GET    H/imports/{import}
            12 DELETE H/imports/{import}/acceptance
            19 PUT    H/imports/{import}/acceptance
             2 GET    H/payees
             2 GET    H/transactions
            11 POST   H/transactions
             5 POST   H/transactions/batch
             5 DELETE H/transactions/{transaction}
             2 GET    H/transactions/{transaction}
            10 PATCH  H/transactions/{transaction}
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
    void each_call_takes_a_fixed_number_of_statements() {
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (String line : EXPECTED.lines().toList()) {
            String[] cells = line.strip().split(" +");
            String path = cells[2].replaceFirst("^H", "/api/v1/households/{household}");
            expected.put(cells[1] + " " + path, Integer.parseInt(cells[0]));
        }
        for (Endpoint endpoint : Endpoint.ALL) {
            if (!endpoint.path().contains("?")) {
                TheMillers fresh = new TheMillers();
                Map<String, String> theirs = fresh.ids();
                endpoint.prepare(fresh.anna, theirs);
                taken.merge(
                        endpoint.operation(),
                        log.during(() -> endpoint.call(fresh.anna, theirs)).size(),
                        Math::max);
            }
        }
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void a_page_of_many_takes_as_many_statements_as_a_page_of_one() {
        post(batch(500)).mustBe(201);
        for (String list : List.of("transactions", "changes", "payees")) {
            int one = statements(list + "?limit=1");
            assertThat(statements(list + "?limit=500")).as(list).isEqualTo(one);
        }
    }

    @Test
    void a_batch_of_many_takes_as_many_statements_as_a_batch_of_one() {
        int one = log.during(() -> post(batch(1)).mustBe(201)).size();
        assertThat(log.during(() -> post(batch(1000)).mustBe(201))).hasSize(one);
    }

    @Test
    void an_overview_of_many_months_takes_as_many_statements_as_one_of_one() {
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
