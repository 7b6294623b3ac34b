package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The register of an account has its balance after each transaction, right on every page. What is
/// expected is added up here from the oldest transaction, one by one.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RunningBalanceTest {

    private static final int TRANSACTIONS = 120;
    private static final int PAGE = 7;

    private final TheMillers millers = new TheMillers();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void each_page_has_the_balances_that_its_transactions_add_up_to() {
        monthsBeginOn(15);
        for (int number = 0; number < TRANSACTIONS; number++) {
            addAny();
        }
        for (String account : List.of(millers.checking, millers.savings, millers.dollars)) {
            List<String> found = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = register(account, cursor);
                page.path("rows").forEach(row -> found.add(text(row)));
                cursor = page.path("next").asText();
            } while (!cursor.isEmpty());
            assertThat(found).as("seed %d", seed).isEqualTo(expected(account));
            JsonNode now = get("/accounts/" + account);
            assertThat(found.getFirst())
                    .endsWith(
                            "%s %s"
                                    .formatted(
                                            now.path("balance").asText(),
                                            now.path("clearedBalance").asText()));
        }
    }

    @Test
    void an_account_without_transactions_has_no_rows() {
        JsonNode page = register(millers.cash("Jar"), "");
        assertThat(page.path("rows")).isEmpty();
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void what_is_no_account_is_not_found_and_a_wrong_cursor_is_told() {
        String unknown = "/accounts/" + millers.category("Groceries") + "/register";
        millers.anna.get(millers.path + unknown).mustBe(404);
        millers.anna.get(millers.path + "/accounts/nobody/register").mustBe(404);
        String wrong = "/accounts/" + millers.checking + "/register?cursor=x";
        assertThat(millers.anna.get(millers.path + wrong).mustBe(422).pointers())
                .containsExactly("cursor");
    }

    /// A transaction, a split, or a transfer to savings or to dollars; often several a day.
    private void addAny() {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        String status = random.nextBoolean() ? "pending" : "cleared";
        String cents = "-" + (1 + random.nextInt(90)) + ".0" + random.nextInt(10);
        String rest =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 ->
                            ", \"splits\": [{\"amount\": \"-0.50\"}, {\"amount\": \"%s\"}]"
                                    .formatted(new BigDecimal(cents).add(new BigDecimal("0.50")));
                    case 2 -> ", \"transferTo\": \"%s\"".formatted(millers.savings);
                    default ->
                            ", \"transferTo\": \"%s\", \"transferAmount\": \"9.99\""
                                    .formatted(millers.dollars);
                };
        millers.add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "status": "%s"%s}
                        """
                                .formatted(date, millers.checking, cents, status, rest))
                .mustBe(201);
    }

    private List<String> expected(String account) {
        List<String> expected = new ArrayList<>();
        BigDecimal balance = new BigDecimal("0.00");
        BigDecimal cleared = balance;
        List<JsonNode> newestFirst = new ArrayList<>();
        get("/transactions?limit=500&account=" + account)
                .path("transactions")
                .forEach(newestFirst::add);
        for (JsonNode each : newestFirst.reversed()) {
            boolean arrives = each.path("transferTo").asText().equals(account);
            BigDecimal amount =
                    new BigDecimal(each.path(arrives ? "transferAmount" : "amount").asText());
            String status = each.path(arrives ? "transferStatus" : "status").asText();
            balance = balance.add(amount);
            cleared = status.equals("pending") ? cleared : cleared.add(amount);
            expected.add("%s %s %s".formatted(each.path("id").asText(), balance, cleared));
        }
        return expected.reversed();
    }

    private static String text(JsonNode row) {
        return "%s %s %s"
                .formatted(
                        row.at("/transaction/id").asText(),
                        row.path("balance").asText(),
                        row.path("clearedBalance").asText());
    }

    private JsonNode register(String account, String cursor) {
        String after = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return get("/accounts/" + account + "/register?limit=" + PAGE + after);
    }

    private JsonNode get(String path) {
        return millers.anna.get(millers.path + path).mustBe(200).json();
    }

    private void monthsBeginOn(int day) {
        millers.anna
                .patch(millers.path, "{\"monthStartDay\": %d}".formatted(day), "If-Match", "*")
                .mustBe(200);
    }
}
