package farthing.backend.imports;

import static farthing.backend.imports.ImportFiles.NOVEMBER;
import static farthing.backend.imports.ImportFiles.imported;
import static farthing.backend.imports.ImportFiles.statuses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportsTest {

    private final TheMillers millers = new TheMillers();
    private final ImportFiles files = new ImportFiles(millers);

    @Test
    void a_preview_shows_every_row_and_adds_no_transactions() {
        Caller.Answer sent =
                files.send(NOVEMBER.getBytes(UTF_8), "account", millers.checking).mustBe(201);
        JsonNode preview = sent.json();
        assertThat(preview.path("counts").toString())
                .isEqualTo("{\"new\":4,\"duplicate\":0,\"conflict\":0,\"error\":0}");
        assertThat(preview.path("rows").get(0).toString())
                .isEqualTo(
                        "{\"row\":1,\"date\":\"2026-11-20\",\"amount\":\"-12.30\","
                                + "\"payee\":\"Corner shop\",\"notes\":\"milk\","
                                + "\"category\":\"Groceries\",\"status\":\"new\"}");
        assertThat(preview.path("fileName").asText()).isEqualTo("bank.csv");
        assertThat(preview.path("status").asText()).isEqualTo("previewed");
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        assertThat(millers.anna.get(sent.header("Location")).mustBe(200).json()).isEqualTo(preview);
    }

    @Test
    void accepting_adds_new_rows_as_cleared_with_payee_notes_and_category() {
        JsonNode preview = files.preview(NOVEMBER);
        Caller.Answer accepted = files.accept(preview).mustBe(200);
        assertThat(accepted.json().path("status").asText()).isEqualTo("accepted");
        assertThat(imported(accepted)).isEqualTo(4);
        assertThat(millers.balance(millers.checking)).isEqualTo("3480.70");
        JsonNode milk = files.transactions("?q=MILK").get(0);
        assertThat(milk.path("payee").asText()).isEqualTo("Corner shop");
        assertThat(milk.path("categoryName").asText()).isEqualTo("Groceries");
        assertThat(milk.path("status").asText()).isEqualTo("cleared");
        assertThat(milk.path("import").asText()).isEqualTo(preview.path("import").asText());
        JsonNode row = files.read(preview, "").path("rows").get(0);
        assertThat(row.path("transaction").asText()).isEqualTo(milk.path("id").asText());
    }

    @Test
    void equal_rows_in_a_file_are_all_added_and_the_same_file_again_adds_none() {
        files.accept(files.preview(NOVEMBER)).mustBe(200);
        JsonNode again = files.preview(NOVEMBER);
        assertThat(statuses(again)).containsOnly("duplicate");
        assertThat(imported(files.accept(again))).isZero();
        assertThat(millers.balance(millers.checking)).isEqualTo("3480.70");
    }

    @Test
    void an_overlapping_file_adds_only_what_is_new() {
        files.accept(files.preview(NOVEMBER)).mustBe(200);
        JsonNode overlapping =
                files.preview(
                        """
                        Date,Payee,Amount,Notes,Category
                        2026-11-21,CAFÉ ,-3.50,,
                        2026-11-21,Café,-3.50,,
                        2026-11-21,Café,-3.50,,
                        2026-11-23,Baker,-4.00,,
                        """);
        assertThat(statuses(overlapping)).containsExactly("duplicate", "duplicate", "new", "new");
        assertThat(imported(files.accept(overlapping))).isEqualTo(2);
    }

    @Test
    void edited_and_deleted_imported_transactions_are_still_duplicates() {
        files.accept(files.preview(NOVEMBER)).mustBe(200);
        String path = millers.path + "/transactions/";
        JsonNode milk = files.transactions("?q=milk").get(0);
        millers.anna
                .patch(path + milk.path("id").asText(), "{\"amount\": \"-99\"}", "If-Match", "*")
                .mustBe(200);
        JsonNode salary = files.transactions("?q=employer").get(0);
        millers.anna.delete(path + salary.path("id").asText(), "If-Match", "*").mustBe(204);
        assertThat(statuses(files.preview(NOVEMBER))).containsOnly("duplicate");
    }

    @Test
    void each_transaction_entered_by_hand_makes_one_row_a_duplicate() {
        millers.spend("2026-11-20", "-12.30", "Groceries").mustBe(201);
        millers.add(
                        """
                        {"date": "2026-11-21", "account": "%s", "amount": "-3.50"}
                        """
                                .formatted(millers.checking))
                .mustBe(201);
        assertThat(statuses(files.preview(NOVEMBER)))
                .containsExactly("duplicate", "duplicate", "new", "new");
    }

    @Test
    void previews_and_undone_imports_make_no_duplicates() {
        JsonNode first = files.preview(NOVEMBER);
        assertThat(statuses(files.preview(NOVEMBER))).containsOnly("new");
        files.accept(first).mustBe(200);
        files.undo(first).mustBe(200);
        assertThat(statuses(files.preview(NOVEMBER))).containsOnly("new");
    }

    @Test
    void accepting_two_previews_of_a_file_adds_its_rows_once() {
        JsonNode one = files.preview(NOVEMBER);
        JsonNode other = files.preview(NOVEMBER);
        assertThat(imported(files.accept(one))).isEqualTo(4);
        assertThat(imported(files.accept(other))).isZero();
        assertThat(statuses(files.read(other, ""))).containsOnly("duplicate");
    }

    @Test
    void concurrent_acceptances_of_an_import_succeed_once() throws Exception {
        JsonNode preview = files.preview(NOVEMBER);
        List<Integer> answers = atOnce(4, () -> files.accept(preview).status());
        assertThat(answers).containsOnlyOnce(200).contains(409);
        assertThat(millers.balance(millers.checking)).isEqualTo("3480.70");
        assertThat(files.accept(preview).mustBe(409).code()).isEqualTo("import-already-accepted");
    }

    @Test
    void concurrent_imports_of_the_same_rows_add_them_once() throws Exception {
        List<JsonNode> previews = List.of(files.preview(NOVEMBER), files.preview(NOVEMBER));
        AtomicInteger next = new AtomicInteger();
        atOnce(2, () -> files.accept(previews.get(next.getAndIncrement())).mustBe(200).status());
        assertThat(millers.balance(millers.checking)).isEqualTo("3480.70");
    }

    @Test
    void exactly_the_listed_rows_are_added_even_duplicates() {
        files.accept(files.preview(NOVEMBER)).mustBe(200);
        JsonNode again = files.preview(NOVEMBER);
        assertThat(imported(files.accept(again, "[1, 3]"))).isEqualTo(2);
        assertThat(millers.balance(millers.checking)).isEqualTo("3464.90");
        JsonNode third =
                files.preview(NOVEMBER + "2026-11-20,Corner shop,-12.30,milk,\n".repeat(2));
        assertThat(statuses(third))
                .containsExactly(
                        "duplicate", "duplicate", "duplicate", "duplicate", "duplicate", "new");
    }

    @Test
    void rows_with_errors_and_unknown_rows_cannot_be_listed() {
        JsonNode preview = files.preview("Date,Amount\n2026-11-20,-1\nsoon,-1\n");
        for (String rows : List.of("[2]", "[3]", "[0]", "[]", "[\"1\"]", "\"all\"", "null", "{}")) {
            assertThat(files.accept(preview, rows).mustBe(422).code()).isEqualTo("invalid-fields");
        }
        assertThat(imported(files.accept(preview, "[1, 1]"))).isEqualTo(1);
    }

    @Test
    void an_undone_import_can_be_accepted_again() {
        JsonNode preview = files.preview(NOVEMBER);
        files.accept(preview).mustBe(200);
        String milk = files.transactions("?q=milk").get(0).path("id").asText();
        millers.anna
                .patch(
                        millers.path + "/transactions/" + milk,
                        "{\"amount\": \"-99\"}",
                        "If-Match",
                        "*")
                .mustBe(200);
        Caller.Answer undone = files.undo(preview).mustBe(200);
        assertThat(undone.json().path("status").asText()).isEqualTo("undone");
        assertThat(imported(undone)).isEqualTo(4);
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        assertThat(files.undo(preview).mustBe(409).code()).isEqualTo("import-not-accepted");
        assertThat(imported(files.accept(preview))).isEqualTo(4);
        assertThat(millers.balance(millers.checking)).isEqualTo("3480.70");
    }

    @Test
    void a_transaction_restored_after_its_import_was_undone_is_not_added_twice() {
        JsonNode preview = files.preview(NOVEMBER);
        files.accept(preview).mustBe(200);
        String milk = files.transactions("?q=milk").get(0).path("id").asText();
        String deletion =
                millers.anna
                        .delete(millers.path + "/transactions/" + milk, "If-Match", "*")
                        .mustBe(204)
                        .header("Change");
        files.undo(preview).mustBe(200);
        reverse(deletion).mustBe(201);
        assertThat(imported(files.accept(preview))).isEqualTo(3);
        assertThat(millers.balance(millers.checking)).isEqualTo("3480.70");
    }

    @Test
    void versions_from_before_the_undo_of_an_import_are_stale_after_it_is_accepted_again() {
        JsonNode preview = files.preview(NOVEMBER);
        files.accept(preview).mustBe(200);
        String milk =
                millers.path
                        + "/transactions/"
                        + files.transactions("?q=milk").get(0).path("id").asText();
        Caller.Answer first =
                millers.anna.patch(milk, "{\"notes\": \"one\"}", "If-Match", "*").mustBe(200);
        files.undo(preview).mustBe(200);
        files.accept(preview).mustBe(200);
        millers.anna.patch(milk, "{\"notes\": \"two\"}", "If-Match", "*").mustBe(200);

        millers.anna
                .patch(milk, "{\"notes\": \"three\"}", "If-Match", first.header("ETag"))
                .mustBe(412);
        assertThat(reverse(first.header("Change")).mustBe(409).code()).isEqualTo("changed-since");
    }

    @Test
    void redoing_an_import_restores_edits_and_deletions() {
        JsonNode preview = files.preview(NOVEMBER);
        files.accept(preview).mustBe(200);
        String milk = files.transactions("?q=milk").get(0).path("id").asText();
        String salary = files.transactions("?q=employer").get(0).path("id").asText();
        String path = millers.path + "/transactions/";
        JsonNode edited =
                millers.anna
                        .patch(
                                path + milk,
                                "{\"amount\": \"-99\", \"notes\": \"cheese\"}",
                                "If-Match",
                                "*")
                        .mustBe(200)
                        .json();
        millers.anna.delete(path + salary, "If-Match", "*").mustBe(204);
        String undo = files.undo(preview).mustBe(200).header("Change");
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");

        reverse(undo).mustBe(201);

        JsonNode back = millers.anna.get(path + milk).mustBe(200).json();
        assertThat(back.path("amount").asText()).isEqualTo("-99.00");
        assertThat(back.path("notes").asText()).isEqualTo("cheese");
        assertThat(back.path("import")).isEqualTo(edited.path("import"));
        millers.anna.get(path + salary).mustBe(404);
        assertThat(millers.balance(millers.checking)).isEqualTo("894.00");
        assertThat(files.read(preview, "").path("imported").asInt()).isEqualTo(3);
        String again = files.undo(preview).mustBe(200).header("Change");
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        assertThat(deletionsOf("/changes?limit=1"))
                .as("only the edited transaction is in the history")
                .isOne();
        reverse(again).mustBe(201);
        assertThat(millers.balance(millers.checking)).isEqualTo("894.00");
    }

    private long deletionsOf(String page) {
        return millers
                .anna
                .get(millers.path + page)
                .json()
                .path("changes")
                .findValuesAsText("action")
                .stream()
                .filter("deleted"::equals)
                .count();
    }

    @Test
    void an_import_into_a_closed_account_cannot_be_undone() {
        String balanced = "Date,Amount\n2026-11-20,-3.00\n2026-11-21,3.00\n";
        JsonNode preview =
                files.send(balanced.getBytes(UTF_8), "account", millers.savings).mustBe(201).json();
        String acceptance = files.accept(preview).mustBe(200).header("Change");
        String savings = millers.path + "/accounts/" + millers.savings;
        millers.anna.patch(savings, "{\"closed\": true}", "If-Match", "*").mustBe(200);

        assertThat(files.undo(preview).mustBe(422).code()).isEqualTo("account-closed");
        assertThat(reverse(acceptance).mustBe(422).code()).isEqualTo("account-closed");
        millers.anna.patch(savings, "{\"closed\": false}", "If-Match", "*").mustBe(200);
        assertThat(imported(files.undo(preview))).isEqualTo(2);
    }

    @Test
    void an_account_closed_during_an_acceptance_gets_no_transactions() {
        JsonNode preview =
                files.send(
                                "Date,Amount\n2026-11-20,-3.00\n".getBytes(UTF_8),
                                "account",
                                millers.savings)
                        .mustBe(201)
                        .json();
        String savings = " where id = '" + millers.savings + "'";
        Caller.Answer answer =
                Sql.whileHeld(
                        "select from account"
                                + savings
                                + " for update;"
                                + "update account set closed_on = '2026-11-22'"
                                + savings,
                        () -> files.accept(preview),
                        "commit");
        assertThat(answer.mustBe(422).code()).isEqualTo("account-closed");
        assertThat(millers.balance(millers.savings)).isEqualTo("0.00");
    }

    @Test
    void an_acceptance_and_its_undo_can_be_undone() {
        JsonNode preview = files.preview(NOVEMBER);
        String acceptance = files.accept(preview, "[1]").mustBe(200).header("Change");
        String undoing = reverse(acceptance).mustBe(201).json().path("id").asText();
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        reverse(undoing).mustBe(201);
        assertThat(millers.balance(millers.checking)).isEqualTo("987.70");
        assertThat(reverse(acceptance).mustBe(409).code()).isEqualTo("already-reversed");
    }

    private Caller.Answer reverse(String change) {
        return millers.anna.post(millers.path + "/changes/" + change + "/reversal", "");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
