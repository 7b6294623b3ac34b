package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// What can be done with a row of the register: change its status, copy it.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class RowActsTest extends Visit {

    private static final String STATUS = "/transactions/" + FakeBackend.MARKET + "/status";

    @Test
    void a_click_changes_the_status_of_the_shown_side() {
        assertThat(anna.get("/transactions").body())
                .contains("action=\"" + STATUS + "\"")
                .containsPattern("name=\"status\" value=\"(cleared|pending)\"");
        HttpResponse<String> marked =
                anna.post(STATUS, "status", "cleared", "version", "3", "back", "/transactions?q=x");

        assertThat(FakeBackend.SENT.getLast())
                .contains("/transactions/" + FakeBackend.MARKET, "{\"status\":\"cleared\"}");
        assertThat(header(marked, "Location")).endsWith("/transactions?q=x");
        assertThat(header(marked, "Set-Cookie")).contains("status_saved~");
    }

    @Test
    void the_focus_stays_on_the_status_that_was_changed() {
        String notice = "farthing_notice=status_saved~c~~" + FakeBackend.MARKET;
        String page =
                new Browser(base)
                        .with("Cookie", "farthing_session=anna; " + notice)
                        .get("/transactions")
                        .body();

        assertThat(page)
                .containsPattern("data-status autofocus data-focus>")
                .containsOnlyOnce(" data-focus>");
    }

    @Test
    void a_copy_is_a_new_transaction_of_today_with_the_values_of_another() {
        String page = anna.get("/transactions?copy=" + FakeBackend.MARKET).body();

        assertThat(field(page, "new-payee")).contains("value=\"Market &lt;Hall&gt;\"");
        assertThat(field(page, "new-amount")).contains("value=\"-45.60\"");
        assertThat(field(page, "new-date")).doesNotContain("2026-11");
        assertThat(anna.get("/transactions?copy=" + FakeBackend.OPENING).body())
                .as("an opening balance is not copied")
                .contains("id=\"new-category\"")
                .doesNotContain("-45.60\"");
    }

    @Test
    void a_click_sets_no_other_status() {
        for (String[] sent : new String[][] {{"status", "reconciled"}, {"version", "3"}}) {
            assertThat(anna.post(STATUS, sent).statusCode()).isEqualTo(400);
        }
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void the_page_of_an_account_has_its_balance_after_each_transaction() {
        String account = "/accounts/" + FakeBackend.CHECKING;

        assertThat(anna.get(account).body())
                .contains("title=\"Cleared 2,000.00\">1,954.40</td>", "cursor=c2");
        assertThat(anna.get(account + "?q=tea").body()).doesNotContain("1,954.40");
    }

    private static String field(String page, String id) {
        String rest = page.substring(page.indexOf("<input id=\"" + id + "\""));
        return rest.substring(0, rest.indexOf('>'));
    }
}
