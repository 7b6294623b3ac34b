package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// Concurrent requests on the same data: nothing is lost or duplicated, and no request gets a 500.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerConcurrencyTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void concurrent_additions_to_the_same_accounts_are_all_counted() throws Exception {
        List<Caller.Answer> answers =
                atOnce(
                        200,
                        number ->
                                switch (number % 4) {
                                    case 0 -> transfer(millers.checking, millers.savings);
                                    case 1 -> transfer(millers.savings, millers.checking);
                                    case 2 -> spend("Groceries");
                                    default -> spend("Clothing");
                                });
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(millers.balance(millers.checking)).isEqualTo("900.00");
        assertThat(millers.balance(millers.savings)).isEqualTo("0.00");
        assertTheBooksAreRight();
    }

    @Test
    void totals_are_correct_after_concurrent_edits_of_account_and_month_start() throws Exception {
        List<Caller.Answer> answers =
                atOnce(
                        120,
                        number ->
                                switch (number % 6) {
                                    case 0 -> patch(millers.checking, number % 12 == 0);
                                    case 1 -> startMonthOn(number % 28 + 1);
                                    case 2 -> transfer(millers.savings, millers.checking);
                                    default -> spend("Groceries");
                                });
        assertThat(answers).allMatch(answer -> List.of(200, 201, 412).contains(answer.status()));
        assertTheBooksAreRight();
    }

    private Caller.Answer patch(String account, boolean onBudget) {
        return millers.anna.patch(
                millers.path + "/accounts/" + account,
                "{\"onBudget\": " + onBudget + "}",
                "If-Match",
                "*");
    }

    private Caller.Answer startMonthOn(int day) {
        return millers.anna.patch(
                millers.path, "{\"monthStartDay\": " + day + "}", "If-Match", "*");
    }

    @Test
    void concurrent_edits_cause_no_deadlock() throws Exception {
        long before = deadlocks();
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            paths.add(
                    (number % 2 == 0
                                    ? transfer(millers.checking, millers.savings)
                                    : transfer(millers.savings, millers.checking))
                            .mustBe(201)
                            .header("Location"));
        }
        List<Caller.Answer> answers =
                atOnce(
                        400,
                        number -> {
                            String path = paths.get(number % 8);
                            return switch (number / 8 % 5) {
                                case 0 -> edit(path, "date", "2026-0" + (number % 7 + 1) + "-01");
                                case 1 -> edit(path, "amount", "-" + (number % 9 + 1));
                                case 2 ->
                                        edit(
                                                path,
                                                "status",
                                                number % 2 == 0 ? "cleared" : "pending");
                                case 3 -> edit(path, "transferStatus", "cleared");
                                default -> edit(path, "notes", "note " + number);
                            };
                        });
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 412);
        List<Caller.Answer> last =
                atOnce(
                        80,
                        number ->
                                number < 40
                                        ? millers.anna.delete(paths.get(number), "If-Match", "*")
                                        : edit(paths.get(number - 40), "amount", "-7"));
        assertThat(last).allMatch(answer -> List.of(200, 204, 404, 412).contains(answer.status()));
        assertThat(deadlocks()).as("deadlocks").isEqualTo(before);
        assertTheBooksAreRight();
    }

    @Test
    void concurrent_requests_with_the_same_idempotency_key_add_one_transaction() throws Exception {
        String body =
                "{\"date\": \"2026-11-22\", \"account\": \"%s\", \"amount\": \"-5.00\"}"
                        .formatted(millers.checking);
        List<Caller.Answer> answers =
                atOnce(
                        20,
                        number ->
                                millers.anna.post(
                                        millers.path + "/transactions",
                                        body,
                                        "Idempotency-Key",
                                        "once"));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Caller.Answer::json).distinct()).hasSize(1);
        assertThat(millers.balance(millers.checking)).isEqualTo("995.00");
    }

    @Test
    void only_one_of_many_concurrent_edits_of_a_version_succeeds() throws Exception {
        String path = spend("Groceries").header("Location");
        List<Caller.Answer> answers =
                atOnce(
                        20,
                        number ->
                                millers.anna.patch(
                                        path,
                                        "{\"notes\": \"by " + number + "\"}",
                                        "If-Match",
                                        "\"1\""));
        assertThat(count(answers, 200)).isEqualTo(1);
        assertThat(count(answers, 412)).isEqualTo(19);
        assertThat(millers.anna.get(path).json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void edits_of_any_version_all_succeed() throws Exception {
        String transaction = spend("Groceries").mustBe(201).header("Location");
        String account = millers.path + "/accounts/" + millers.savings;
        List<Caller.Answer> answers =
                atOnce(
                        60,
                        number ->
                                switch (number % 3) {
                                    case 0 -> edit(transaction, "notes", "note " + number);
                                    case 1 -> edit(account, "name", "Savings " + number);
                                    default -> edit(millers.path, "name", "Household " + number);
                                });
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        for (String edited : List.of(transaction, account, millers.path)) {
            assertThat(millers.anna.get(edited).header("ETag")).isEqualTo("\"21\"");
        }
    }

    private Caller.Answer edit(String path, String field, String value) {
        return millers.anna.patch(
                path, "{\"%s\": \"%s\"}".formatted(field, value), "If-Match", "*");
    }

    @Test
    void concurrent_deletions_and_undos_take_effect_once() throws Exception {
        String path = spend("Groceries").header("Location");
        List<Caller.Answer> deleted =
                atOnce(10, number -> millers.anna.delete(path, "If-Match", "\"1\""));
        assertThat(count(deleted, 204)).isEqualTo(1);
        assertThat(deleted).allMatch(a -> List.of(204, 404, 412).contains(a.status()));
        String change =
                deleted.stream()
                        .filter(a -> a.status() == 204)
                        .findFirst()
                        .orElseThrow()
                        .header("Change");
        List<Caller.Answer> undone =
                atOnce(
                        10,
                        number ->
                                millers.anna.post(
                                        millers.path + "/changes/" + change + "/reversal", ""));
        assertThat(count(undone, 201)).isEqualTo(1);
        assertThat(count(undone, 409)).isEqualTo(9);
        assertThat(millers.balance(millers.checking)).isEqualTo("999.00");
    }

    @Test
    void concurrent_requests_create_a_new_payee_once() throws Exception {
        List<Caller.Answer> answers =
                atOnce(
                        20,
                        number ->
                                millers.add(
                                        """
                                        {"date": "2026-11-01", "account": "%s", "amount": "-1",
                                         "payee": "%s"}
                                        """
                                                .formatted(
                                                        millers.checking,
                                                        number % 2 == 0 ? "Bakery" : "BAKERY")));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(a -> a.json().path("payeeId").asText()).distinct())
                .hasSize(1);
    }

    @Test
    void an_account_is_never_closed_with_a_balance_by_concurrent_transfers() throws Exception {
        for (int round = 0; round < 10; round++) {
            String account = millers.cash("Entered " + round);
            List<Caller.Answer> answers =
                    atOnce(
                            4,
                            number ->
                                    number == 0
                                            ? close(account)
                                            : transfer(millers.checking, account));
            assertThat(answers.getFirst().status()).isIn(200, 409);
            assertThat(answers.subList(1, 4)).allMatch(a -> a.status() == 201 || isClosed(a));
            assertClosedIsEmpty(account);
        }
    }

    @Test
    void an_account_is_never_closed_with_a_balance_by_concurrent_imports_deletions_or_undos()
            throws Exception {
        for (int round = 0; round < 10; round++) {
            String account = millers.cash("Moved " + round);
            String in = transfer(millers.checking, account).mustBe(201).header("Location");
            String out = transfer(account, millers.checking).mustBe(201).header("Change");
            String imports = millers.path + "/imports";
            String file =
                    millers.anna
                            .upload(imports, account, "Date,Amount\n2026-11-20,-3.00\n")
                            .mustBe(201)
                            .json()
                            .path("import")
                            .asText();
            String acceptance = imports + "/" + file + "/acceptance";
            List<Caller.Answer> answers =
                    atOnce(
                            4,
                            number ->
                                    switch (number) {
                                        case 0 -> close(account);
                                        case 1 -> millers.anna.delete(in, "If-Match", "*");
                                        case 2 ->
                                                millers.anna.post(
                                                        millers.path
                                                                + "/changes/"
                                                                + out
                                                                + "/reversal",
                                                        "");
                                        default ->
                                                millers.anna.put(acceptance, "{\"rows\": \"new\"}");
                                    });
            assertThat(answers.getFirst().status()).isIn(200, 409);
            assertThat(answers.subList(1, 4))
                    .allMatch(a ->
                            a.status() < 300 || isClosed(a) || a.code().equals("changed-since"));
            assertClosedIsEmpty(account);
        }
        assertTheBooksAreRight();
    }

    /// The number of deadlocks, as counted by PostgreSQL.
    private static long deadlocks() {
        try (Sql sql = Sql.asOwner()) {
            sql.run("select pg_stat_clear_snapshot()");
            return Long.parseLong(
                    sql.one(
                            "select deadlocks from pg_stat_database"
                                    + " where datname = current_database()"));
        }
    }

    private Caller.Answer close(String account) {
        return millers.anna.patch(
                millers.path + "/accounts/" + account, "{\"closed\": true}", "If-Match", "*");
    }

    private static boolean isClosed(Caller.Answer answer) {
        return answer.status() == 422 && answer.code().equals("account-closed");
    }

    private void assertClosedIsEmpty(String account) {
        JsonNode after = millers.anna.get(millers.path + "/accounts/" + account).json();
        boolean closed = after.path("closed").asBoolean();
        assertThat(closed && !after.path("balance").asText().equals("0.00"))
                .as("closed with a balance of %s", after.path("balance"))
                .isFalse();
    }

    private Caller.Answer spend(String category) {
        return millers.spend("2026-11-22", "-1.00", category);
    }

    private Caller.Answer transfer(String from, String to) {
        return millers.add(
                """
                {"date": "2026-11-20", "account": "%s", "amount": "-2.00", "transferTo": "%s"}
                """
                        .formatted(from, to));
    }

    private static long count(List<Caller.Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /// Makes the calls from sixteen threads that start at the same time.
    private static List<Caller.Answer> atOnce(int calls, IntFunction<Caller.Answer> call)
            throws InterruptedException, ExecutionException {
        CountDownLatch begin = new CountDownLatch(1);
        List<Callable<Caller.Answer>> all = new ArrayList<>();
        for (int number = 0; number < calls; number++) {
            int mine = number;
            all.add(() -> {
                begin.await();
                return call.apply(mine);
            });
        }
        List<Caller.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Caller.Answer>> futures = new ArrayList<>();
            all.forEach(each -> futures.add(threads.submit(each)));
            begin.countDown();
            for (Future<Caller.Answer> future : futures) {
                answers.add(future.get());
            }
        }
        return Collections.unmodifiableList(answers);
    }

    private static void assertTheBooksAreRight() throws SQLException {
        try (Sql sql = Sql.asOwner()) {
            assertThat(Verification.verify(sql.connection()).differences()).isEmpty();
        }
    }
}
