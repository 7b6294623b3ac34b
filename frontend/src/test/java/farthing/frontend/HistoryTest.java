package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class HistoryTest extends Visit {

    @Test
    void a_change_says_what_who_when_and_what_became_of_it() {
        String page = anna.get("/history").body();
        assertThat(text(page))
                .contains(
                        "Transaction changed Market &lt;Hall&gt; · −50.00 · 20 Nov 2026",
                        "Amount −45.60 −50.00",
                        "Category Groceries Home",
                        "· Anna")
                .contains("Undone: Transaction deleted Market &lt;Hall&gt;")
                .contains("Account added Wallet");
        assertThat(page)
                .contains("action=\"/changes/" + FakeHistory.EDIT + "/reversal\"")
                .doesNotContain("action=\"/changes/c-undone/reversal\"")
                .contains("href=\"/history/" + FakeHistory.UNDO + "\"");
    }

    @Test
    void the_filter_is_asked_of_the_backend_and_kept() {
        String page =
                anna.get(
                                "/history?who=api-token%3AScript&area=budget&from=1/11/2026"
                                        + "&until=&cursor=")
                        .body();
        assertThat(FakeBackend.ASKED)
                .contains(
                        "/changes?who=api-token:Script&area=budget&from=2026-11-01&limit=50",
                        "/changes/authors?");
        assertThat(page)
                .contains(
                        "<option value=\"api-token:Script\" selected>Script (API token)",
                        "<option value=\"budget\" selected>",
                        "value=\"1/11/2026\"",
                        "who=api-token%3AScript&amp;area=budget&amp;from=1%2F11%2F2026&amp;cursor=7");
    }

    @Test
    void a_day_that_cannot_be_read_lists_nothing() {
        HttpResponse<String> page = anna.get("/history?from=someday");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("This is not a date.").doesNotContain("Wallet");
        assertThat(FakeBackend.ASKED).noneMatch(asked -> asked.startsWith("/changes?"));
    }

    @Test
    void a_transaction_leads_to_its_history() {
        assertThat(anna.get("/transactions?edit=" + FakeBackend.MARKET).body())
                .contains("href=\"/history?subject=" + FakeBackend.MARKET + "\"");
        String page = anna.get("/history?subject=" + FakeBackend.MARKET).body();
        assertThat(FakeBackend.ASKED)
                .contains("/changes?subject=" + FakeBackend.MARKET + "&limit=50");
        assertThat(page).contains("name=\"subject\" value=\"" + FakeBackend.MARKET + "\"");
    }

    @Test
    void a_change_of_several_objects_lists_the_fields_of_each() {
        assertThat(text(anna.get("/history/c-several").body()))
                .contains("3 transactions changed", "The change has 3 objects.")
                .containsPattern("(?s)Amount −45.60 −50.00.*Amount −45.60 −50.00.*Amount −45.60");
    }

    @Test
    void an_undo_can_be_undone_from_its_notice() {
        HttpResponse<String> undone = anna.post("/changes/c-edit/reversal", "back", "/history");
        assertThat(header(undone, "Location")).endsWith("/history");
        String notice = header(undone, "Set-Cookie").replaceAll(";.*", "");
        String page =
                new Browser(base)
                        .with("Cookie", "farthing_session=anna; " + notice)
                        .get("/history")
                        .body();
        assertThat(page)
                .contains("/changes/" + FakeBackend.CHANGE + "/reversal", "Undone.", "Redo")
                .contains("name=\"again\"");
        HttpResponse<String> redone = anna.post("/changes/c-edit/reversal", "again", "true");
        assertThat(header(redone, "Set-Cookie")).contains("=redone~");
    }

    @Test
    void later_changes_that_prevent_an_undo_are_listed() {
        HttpResponse<String> page =
                anna.post("/changes/" + FakeHistory.BLOCKED + "/reversal", "back", "/budget");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "This cannot be undone yet",
                        "href=\"/history/" + FakeHistory.EDIT + "\"",
                        "action=\"/changes/" + FakeHistory.EDIT + "/reversal\"",
                        "name=\"back\" value=\"/budget\"",
                        "href=\"/budget\"");
    }

    /// A new kind of object needs words of its own.
    @Test
    void every_kind_of_object_has_words() {
        for (String file : FakeHistory.kinds()) {
            for (String action : new String[] {"created", "edited", "deleted"}) {
                FakeHistory.shown = FakeHistory.ofKind(file, action);
                HttpResponse<String> page = anna.get("/history/shown");
                assertThat(page.statusCode()).as(file).isEqualTo(200);
                assertThat(page.body()).as(file).doesNotContain("Other change");
            }
        }
    }

    /// What a reader sees, with single spaces.
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
