package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What a change contains, and the order in which changes become visible.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HistoryTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void a_batch_is_one_change_and_is_undone_as_a_whole() {
        String change = batch(12).header("Change");
        JsonNode recorded = read("/changes/" + change);
        assertThat(recorded.path("subjects")).hasSize(12);
        JsonNode listed = read("/changes?limit=1").path("changes").path(0);
        assertThat(listed.path("id").asText()).isEqualTo(change);
        assertThat(listed.path("subjects")).hasSize(10);
        assertThat(listed.path("subjectCount").asInt()).isEqualTo(12);
        assertThat(millers.balance(millers.checking)).isEqualTo("988.00");

        String undone = undo(change);
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        assertThat(read("/changes/" + undone).path("subjects")).hasSize(12);

        undo(undone);
        assertThat(millers.balance(millers.checking)).isEqualTo("988.00");
    }

    @Test
    void a_batch_cannot_be_undone_if_one_of_its_transactions_was_changed_later() {
        Caller.Answer batch = batch(3);
        String one = batch.json().path("transactions").path(1).path("id").asText();
        edit(one, "{\"notes\": \"x\"}");

        assertThat(reversal(batch.header("Change")).mustBe(409).code()).isEqualTo("changed-since");
        assertThat(millers.balance(millers.checking)).isEqualTo("997.00");
    }

    @Test
    void an_earlier_change_can_be_undone_once_the_later_ones_are() {
        Caller.Answer batch = batch(3);
        String one = batch.json().path("transactions").path(1).path("id").asText();
        String first = edit(one, "{\"notes\": \"x\"}");
        String second = edit(one, "{\"amount\": \"-5.00\", \"notes\": \"y\"}");

        undo(second);
        assertThat(reversal(batch.header("Change")).mustBe(409).code()).isEqualTo("changed-since");
        undo(first);
        undo(batch.header("Change"));
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
    }

    @Test
    void edits_of_an_account_are_undone_in_reverse_order() {
        String path = millers.path + "/accounts/" + millers.savings;
        String first =
                millers.anna
                        .patch(path, "{\"name\": \"Rainy day\"}", "If-Match", "*")
                        .header("Change");
        String second =
                millers.anna.patch(path, "{\"onBudget\": false}", "If-Match", "*").header("Change");
        assertThat(reversal(first).mustBe(409).code()).isEqualTo("changed-since");
        undo(second);
        undo(first);
        assertThat(millers.anna.get(path).json().path("name").asText()).isEqualTo("Savings");
    }

    private String edit(String transaction, String patch) {
        return millers.anna
                .patch(millers.path + "/transactions/" + transaction, patch, "If-Match", "*")
                .mustBe(200)
                .header("Change");
    }

    @Test
    void the_history_can_be_filtered_by_subject() {
        JsonNode spent = millers.spend("2026-11-03", "-1", "Groceries").json();
        String id = spent.path("id").asText();
        edit(id, "{\"notes\": \"bread\"}");
        batch(2);

        List<String> actions =
                read("/changes?subject=" + id).path("changes").findValuesAsText("action");
        assertThat(actions).containsExactly("edited", "created");
        assertThat(read("/changes?subject=" + UUID.randomUUID()).path("changes")).isEmpty();
    }

    @Test
    void paging_through_the_history_returns_every_change_once() {
        for (int count = 0; count < 5; count++) {
            millers.spend("2026-11-03", "-1", "Groceries");
        }
        List<Long> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read("/changes?limit=2" + next);
            page.path("changes").forEach(each -> seen.add(each.path("sequence").asLong()));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        long newest = seen.getFirst();
        assertThat(seen).hasSize((int) newest);
        assertThat(seen).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    /// A client that polls the history by sequence number misses nothing: even during concurrent
    /// writes, all numbers from 1 to the highest are visible.
    @Test
    void visible_sequence_numbers_have_no_gaps() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8);
                Sql sql = Sql.asOwner()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int count = 0; count < 80; count++) {
                writing.add(writers.submit(() -> millers.spend("2026-11-03", "-1", "Groceries")));
            }
            String gaps =
                    "select max(sequence) - count(*) from change where household_id = '%s'"
                            .formatted(millers.household);
            while (writing.stream().anyMatch(each -> !each.isDone())) {
                assertThat(sql.one(gaps)).isEqualTo("0");
            }
            for (Future<?> each : writing) {
                each.get();
            }
            assertThat(sql.one(gaps)).isEqualTo("0");
        }
    }

    @Test
    void a_repeated_undo_with_the_same_key_has_the_same_response() {
        String change = millers.spend("2026-11-20", "-5.00", "Groceries").header("Change");
        String path = millers.path + "/changes/" + change + "/reversal";
        Caller.Answer undone = millers.anna.post(path, "", "Idempotency-Key", "k1").mustBe(201);
        Caller.Answer again = millers.anna.post(path, "", "Idempotency-Key", "k1").mustBe(201);
        assertThat(again.json()).isEqualTo(undone.json());
        assertThat(again.header("Change")).isEqualTo(undone.header("Change"));
        assertThat(millers.anna.get(undone.header("Location")).mustBe(200).json())
                .isEqualTo(undone.json());
        assertThat(millers.anna.post(path, "").mustBe(409).code()).isEqualTo("already-reversed");
    }

    @Test
    void edits_of_household_settings_can_be_undone() {
        Caller.Answer edited =
                millers.anna
                        .patch(millers.path, "{\"monthStartDay\": 15}", "If-Match", "*")
                        .mustBe(200);
        undo(edited.header("Change"));
        assertThat(read("").path("monthStartDay").asInt()).isEqualTo(1);
    }

    private Caller.Answer batch(int size) {
        String each =
                """
                {"date": "2026-11-20", "account": "%s", "amount": "-1", "category": "%s"}
                """
                        .formatted(millers.checking, millers.category("Groceries"));
        return millers.anna
                .post(
                        millers.path + "/transactions/batch",
                        "{\"transactions\": ["
                                + String.join(",", java.util.Collections.nCopies(size, each))
                                + "]}")
                .mustBe(201);
    }

    private JsonNode read(String path) {
        return millers.anna.get(millers.path + path).mustBe(200).json();
    }

    private String undo(String change) {
        return reversal(change).mustBe(201).header("Change");
    }

    private Caller.Answer reversal(String change) {
        return millers.anna.post(millers.path + "/changes/" + change + "/reversal", "");
    }
}
