package farthing.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// The search field of the register, and saved searches.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class SearchTest extends Visit {

    @Test
    void a_search_that_cannot_be_read_stays_in_the_field_and_is_marked() {
        assertThat(anna.get("/transactions?q=tea+tag:wrong").body())
                .contains(
                        "value=\"tea tag:wrong\"",
                        "There is no tag with this name",
                        "<code>tea <mark>tag:wrong</mark></code>",
                        "Invalid filter");
    }

    @Test
    void each_part_of_a_filter_can_be_removed_with_a_link() {
        assertThat(anna.get("/transactions?q=tea+amount%3A%3E50&status=cleared").body())
                .contains(
                        "href=\"/transactions?q=amount%3A%3E50&amp;status=cleared\"",
                        "href=\"/transactions?q=tea&amp;status=cleared\"",
                        "href=\"/transactions?q=tea+amount%3A%3E50\"",
                        "Remove: Status: Cleared");
    }

    @Test
    void the_page_counts_and_sums_what_is_found() {
        assertThat(anna.get("/transactions?q=tea+amount%3A%3E50").body())
                .contains("1,234 transactions", "−30.50", "USD");
        assertThat(anna.get("/transactions").body()).doesNotContain("class=\"found\"");
    }

    @Test
    void a_whole_filter_is_saved_as_one_search() {
        String account = FakeBackend.CHECKING;
        String page =
                anna.get(
                                "/transactions?q=tea+or+milk&min=-5&from=2026-01-01&account="
                                        + account
                                        + "&category="
                                        + FakeBackend.GROCERIES)
                        .body();
        assertThat(page)
                .contains(
                        "name=\"q\" value=\"(tea or milk) account:Checking category:Groceries"
                                + " date:2026-01-01.. amount:-5.00..\"");

        HttpResponse<String> saved =
                anna.post("/searches", "name", "Tea", "q", "tea", "back", "/transactions?q=tea");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(Browser.header(saved, "Location")).isEqualTo("/transactions?q=tea");
        assertThat(FakeBackend.SENT.getFirst())
                .isEqualTo("POST /searches {\"name\":\"Tea\",\"q\":\"tea\"}");
    }

    @Test
    void saved_searches_are_listed_where_one_searches_and_on_a_page() {
        String link = "href=\"/transactions?q=category%3Afood+amount%3A%3E50\"";
        assertThat(anna.get("/transactions").body()).contains(link, "Food &gt; 50");
        assertThat(anna.get("/searches").body())
                .contains(link, "value=\"category:food amount:&gt;50\"", "Delete Food");
    }
}
