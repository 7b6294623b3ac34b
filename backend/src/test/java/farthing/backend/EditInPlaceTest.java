package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An edit of texts or of a status updates rows in place. Only an edit of amounts, dates, accounts
/// or categories replaces postings.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EditInPlaceTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void an_edit_of_texts_replaces_no_posting() {
        String path = millers.spend("2026-11-20", "-5.00", "Groceries").header("Location");
        List<String> before = writtenBy(path);
        edit(
                path,
                """
                {"payee": "Bakery", "notes": "rye", "tags": ["food", "Home"], "externalId": "x-1"}
                """);
        edit(path, "{\"tags\": [\"home\", \"garden\"]}");
        assertThat(writtenBy(path)).isEqualTo(before);
        JsonNode now = read(path);
        assertThat(now.path("payee").asText()).isEqualTo("Bakery");
        assertThat(now.path("tags")).extracting(JsonNode::asText).containsExactly("Home", "garden");
        assertThat(now.path("version").asInt()).isEqualTo(3);
        assertThat(list("tag=HOME")).containsExactly(path);
        assertThat(list("tag=food")).isEmpty();
        assertThat(list("q=rye")).containsExactly(path);
    }

    @Test
    void an_edit_of_the_amount_replaces_the_postings_and_keeps_id_and_tags() {
        String path =
                millers.add(
                                """
                                {"date": "2026-11-20", "account": "%s", "amount": "-5.00",
                                 "tags": ["food"]}
                                """
                                        .formatted(millers.checking))
                        .header("Location");
        List<String> before = writtenBy(path);
        edit(path, "{\"amount\": \"-6.00\", \"date\": \"2026-10-31\"}");
        assertThat(writtenBy(path)).doesNotContainAnyElementsOf(before);
        assertThat(read(path).path("tags")).extracting(JsonNode::asText).containsExactly("food");
        assertThat(list("tag=food&until=2026-10-31")).containsExactly(path);
        assertThat(millers.balance(millers.checking)).isEqualTo("994.00");
    }

    @Test
    void clearing_one_side_of_a_transfer_does_not_change_the_other() {
        String path =
                millers.add(
                                """
                                {"date": "2026-11-20", "account": "%s", "amount": "-5.00",
                                 "transferTo": "%s"}
                                """
                                        .formatted(millers.checking, millers.savings))
                        .header("Location");
        assertThat(cleared()).containsExactly("1000.00", "0.00");
        List<String> before = writtenBy(path);
        edit(path, "{\"status\": \"cleared\"}");
        assertThat(cleared()).containsExactly("995.00", "0.00");
        assertThat(writtenBy(path).getFirst()).isNotEqualTo(before.getFirst());
        assertThat(writtenBy(path).getLast()).isEqualTo(before.getLast());
        edit(path, "{\"transferStatus\": \"reconciled\"}");
        assertThat(cleared()).containsExactly("995.00", "5.00");
        edit(path, "{\"status\": \"pending\", \"notes\": \"later\"}");
        assertThat(cleared()).containsExactly("1000.00", "5.00");

        JsonNode now = read(path);
        assertThat(now.path("status").asText()).isEqualTo("pending");
        assertThat(now.path("transferStatus").asText()).isEqualTo("reconciled");
        assertThat(list("status=reconciled&account=" + millers.savings)).containsExactly(path);
        assertThat(list("status=reconciled&account=" + millers.checking)).isEmpty();
    }

    @Test
    void a_transfer_status_without_a_transfer_is_refused() {
        String path = millers.spend("2026-11-20", "-5.00", "Groceries").header("Location");
        Caller.Answer refused =
                millers.anna.patch(path, "{\"transferStatus\": \"cleared\"}", "If-Match", "*");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/transferStatus");
    }

    /// The database transaction that last wrote each posting.
    private static List<String> writtenBy(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        try (Sql sql = Sql.asOwner()) {
            return sql.column(
                    "select xmin from posting where transaction_id = '%s' order by number"
                            .formatted(id));
        }
    }

    private void edit(String path, String patch) {
        millers.anna.patch(path, patch, "If-Match", "*").mustBe(200);
    }

    private JsonNode read(String path) {
        return millers.anna.get(path).mustBe(200).json();
    }

    private List<String> list(String filter) {
        JsonNode page = millers.anna.get(millers.path + "/transactions?" + filter).json();
        return page.path("transactions").findValuesAsText("id").stream()
                .map(id -> millers.path + "/transactions/" + id)
                .toList();
    }

    private List<String> cleared() {
        return List.of(millers.checking, millers.savings).stream()
                .map(account -> read(millers.path + "/accounts/" + account))
                .map(account -> account.path("clearedBalance").asText())
                .toList();
    }
}
