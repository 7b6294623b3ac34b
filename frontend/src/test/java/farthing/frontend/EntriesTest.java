package farthing.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The forms of the register, at their edges.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class EntriesTest extends Visit {

    @Test
    void an_old_transfer_keeps_its_account_though_that_is_closed() {
        String page = edited(FakeBackend.MOVED_LONG_AGO);
        String form = page.substring(page.indexOf("id=\"edit-category\""));

        assertThat(form).contains("<option value=\"to:" + FakeBackend.CLOSED + "\" selected>");
        assertThat(anna.get("/transactions").body()).doesNotContain("to:" + FakeBackend.CLOSED);
    }

    @Test
    void what_is_edited_is_shown_though_it_is_not_in_the_list() {
        assertThat(edited(FakeBackend.MOVED_LONG_AGO))
                .contains("id=\"edited\"", "action=\"/transactions/" + FakeBackend.MOVED_LONG_AGO);
    }

    @Test
    void an_edit_shows_all_the_parts_there_are() {
        assertThat(edited(FakeBackend.IN_FORTY))
                .contains("id=\"edit-partAmount40\"")
                .doesNotContain("id=\"edit-partAmount41\"");
    }

    @Test
    void a_hundred_parts_are_sent() {
        List<String> fields = new ArrayList<>(List.of("account", FakeBackend.CHECKING));
        for (int part = 1; part <= 100; part++) {
            fields.addAll(List.of("partAmount" + part, "1", "partNotes" + part, "n" + part));
            fields.addAll(List.of("partCategory" + part, FakeBackend.HOME));
        }
        fields.addAll(List.of("amount", "100", "date", "2026-11-20", "version", "3"));

        HttpResponse<String> saved =
                anna.post("/transactions/" + FakeBackend.IN_FORTY, fields.toArray(String[]::new));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getFirst()).contains("\"n100\"");
    }

    @Test
    void an_opening_balance_has_neither_a_category_nor_parts() {
        assertThat(edited(FakeBackend.OPENING))
                .contains("id=\"edit-amount\"")
                .doesNotContain("id=\"edit-category\"", "edit-arrives", "edit-partAmount1");
    }

    @Test
    void an_opening_balance_is_what_is_there_unless_it_says_otherwise() {
        HttpResponse<String> page = opening("amount", "twelve");
        opening("amount", "500");
        opening("amount", "-500");

        assertThat(page.body()).contains("id=\"edit-amount\"").doesNotContain("edit-category");
        assertThat(FakeBackend.SENT.get(0))
                .contains("\"amount\":\"500.00\"", "\"category\":null", "\"transferTo\":null");
        assertThat(FakeBackend.SENT.get(1)).contains("\"amount\":\"-500.00\"");
    }

    @Test
    void long_notes_in_any_script_are_kept() {
        String notes = "あ".repeat(2000);
        HttpResponse<String> saved = add("amount", "5", "notes", notes);

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getFirst()).contains(notes);
    }

    @Test
    void what_is_too_long_comes_back_as_it_was_typed() {
        HttpResponse<String> page = add("amount", "5", "payee", "x".repeat(201));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("At most 200 characters.", "x".repeat(201));
    }

    @Test
    void an_amount_beyond_the_limit_is_too_large_and_not_sent() {
        String huge = "92233720368547758.07";
        HttpResponse<String> most = add("amount", "100000000000.00");
        HttpResponse<String> parts = add("partAmount1", huge, "partAmount2", huge);
        HttpResponse<String> list = anna.get("/transactions?min=100000000000.01");

        assertThat(most.statusCode()).isEqualTo(303);
        assertThat(parts.statusCode()).isEqualTo(422);
        assertThat(parts.body()).contains("This amount is too large.");
        assertThat(list.body()).contains("This amount is too large.");
        assertThat(FakeBackend.SENT).hasSize(1);
    }

    @Test
    void amounts_are_looked_for_in_the_currency_of_the_account() {
        anna.get("/accounts/" + FakeBackend.YEN + "?min=1000");
        anna.get("/transactions?min=1000");

        assertThat(FakeBackend.ASKED).anyMatch(asked -> asked.matches(".*min=1000(&.*)?"));
        assertThat(FakeBackend.ASKED).anyMatch(asked -> asked.contains("min=1000.00"));
    }

    @Test
    void an_answer_that_was_lost_is_told_and_the_next_attempt_is_another_entry() {
        HttpResponse<String> page = add("amount", "5", "payee", "Tea", "key", "used");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Your first entry was already saved", "value=\"Tea\"")
                .doesNotContain("name=\"key\" value=\"used\"", "name=\"key\" value=\"\"");
    }

    @Test
    void an_edited_row_is_as_wide_as_the_others() {
        assertThat(anna.get("/accounts/" + FakeBackend.CHECKING + "?edit=" + FakeBackend.MARKET))
                .extracting(HttpResponse::body)
                .asString()
                .contains("colspan=\"7\"");
        String filtered = "/accounts/%s?q=tea&edit=%s";
        assertThat(anna.get(filtered.formatted(FakeBackend.CHECKING, FakeBackend.MARKET)).body())
                .contains("colspan=\"6\"");
        assertThat(edited(FakeBackend.MARKET)).contains("colspan=\"7\"");
    }

    private String edited(String transaction) {
        return anna.get("/transactions?edit=" + transaction).body();
    }

    private HttpResponse<String> opening(String field, String value) {
        return anna.post(
                "/transactions/" + FakeBackend.OPENING,
                "opening",
                "1",
                "version",
                "3",
                "date",
                "2026-01-01",
                "account",
                FakeBackend.CHECKING,
                field,
                value);
    }

    private HttpResponse<String> add(String... fields) {
        List<String> all = new ArrayList<>(List.of("date", "2026-11-22"));
        all.addAll(List.of("account", FakeBackend.CHECKING, "back", "/transactions"));
        all.addAll(List.of(fields));
        return anna.post("/transactions", all.toArray(String[]::new));
    }
}
