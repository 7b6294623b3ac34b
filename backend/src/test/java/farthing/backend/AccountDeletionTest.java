package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Deleting an account that is not in use, and undoing that.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountDeletionTest {

    private static final int CALLERS = 8;

    private final TheMillers millers = new TheMillers();
    private final String spare = millers.account("Spare", "savings", "EUR", "70.00");

    private Caller.Answer delete(String account, String version) {
        return millers.anna.delete(path(account), "If-Match", version);
    }

    private String path(String account) {
        return millers.path + "/accounts/" + account;
    }

    private JsonNode account(String id) {
        return millers.anna.get(path(id)).mustBe(200).json();
    }

    private JsonNode opening(String account) {
        return millers.anna
                .get(millers.path + "/transactions?account=" + account)
                .mustBe(200)
                .json()
                .at("/transactions/0");
    }

    @Test
    void undo_restores_the_account_and_all_texts_of_its_opening_balance() {
        String transaction = millers.path + "/transactions/" + opening(spare).path("id").asText();
        String words = "{\"notes\": \"from the old bank\", \"tags\": [\"old\"]}";
        millers.anna.patch(transaction, words, "If-Match", "*").mustBe(200);
        JsonNode before = account(spare);

        Caller.Answer deleted = delete(spare, "*").mustBe(204);
        millers.anna.get(path(spare)).mustBe(404);
        millers.anna.get(transaction).mustBe(404);

        undo(deleted);
        assertThat(account(spare).path("balance").asText()).isEqualTo("70.00");
        assertThat(account(spare).path("openedOn")).isEqualTo(before.path("openedOn"));
        assertThat(opening(spare).path("notes").asText()).isEqualTo("from the old bank");
        assertThat(opening(spare).path("tags").path(0).asText()).isEqualTo("old");
    }

    @Test
    void undoing_and_redoing_the_opening_keeps_the_texts_too() {
        String change =
                millers.anna
                        .get(millers.path + "/changes?limit=1")
                        .mustBe(200)
                        .json()
                        .at("/changes/0/id")
                        .asText();
        String transaction = millers.path + "/transactions/" + opening(spare).path("id").asText();
        Caller.Answer noted =
                millers.anna
                        .patch(transaction, "{\"notes\": \"old bank\"}", "If-Match", "*")
                        .mustBe(200);
        assertThat(noted.json().path("notes").asText()).isEqualTo("old bank");

        Caller.Answer undone =
                millers.anna
                        .post(millers.path + "/changes/" + change + "/reversal", "")
                        .mustBe(201);
        millers.anna.get(path(spare)).mustBe(404);
        undo(undone);
        assertThat(opening(spare).path("notes").asText()).isEqualTo("old bank");
        assertThat(account(spare).path("balance").asText()).isEqualTo("70.00");
    }

    @Test
    void a_closed_account_is_closed_again_since_the_same_day() {
        String empty = millers.cash("Jar");
        millers.anna.patch(path(empty), "{\"closed\": true}", "If-Match", "*").mustBe(200);
        String closedOn = account(empty).path("closedOn").asText();
        assertThat(closedOn).isNotEmpty();

        undo(delete(empty, "*").mustBe(204));
        assertThat(account(empty).path("closed").asBoolean()).isTrue();
        assertThat(account(empty).path("closedOn").asText()).isEqualTo(closedOn);
    }

    @Test
    void an_account_with_transactions_is_not_deleted() {
        millers.add(
                        """
                        {"date": "2026-11-20", "account": "%s", "amount": "-1"}
                        """
                                .formatted(spare))
                .mustBe(201);
        assertThat(delete(spare, "*").mustBe(409).code()).isEqualTo("account-in-use");
        assertThat(account(spare).path("balance").asText()).isEqualTo("69.00");
    }

    @Test
    void an_account_with_an_import_is_not_deleted() {
        millers.anna
                .upload(millers.path + "/imports", spare, "Date,Amount\n2026-11-18,-3.00\n")
                .mustBe(201);
        assertThat(delete(spare, "*").mustBe(409).code()).isEqualTo("account-in-use");
        assertThat(account(spare).path("balance").asText()).isEqualTo("70.00");
    }

    @Test
    void of_several_deletions_at_once_one_is_recorded() throws Exception {
        List<Callable<Integer>> calls =
                IntStream.range(0, CALLERS)
                        .<Callable<Integer>>mapToObj(each -> () -> delete(spare, "*").status())
                        .toList();
        int deleted = 0;
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<Integer> each : callers.invokeAll(calls)) {
                assertThat(each.get()).isIn(204, 404);
                deleted += each.get() == 204 ? 1 : 0;
            }
        }
        assertThat(deleted).isEqualTo(1);
    }

    @Test
    void a_deletion_that_is_based_on_an_old_version_is_refused() {
        String version = "\"" + account(spare).path("version").asText() + "\"";
        millers.anna.patch(path(spare), "{\"name\": \"Pot\"}", "If-Match", "*").mustBe(200);
        assertThat(delete(spare, version).mustBe(412).code()).isEqualTo("stale");
        delete(spare, "*").mustBe(204);
    }

    private void undo(Caller.Answer act) {
        millers.anna
                .post(millers.path + "/changes/" + act.header("Change") + "/reversal", "")
                .mustBe(201);
    }
}
