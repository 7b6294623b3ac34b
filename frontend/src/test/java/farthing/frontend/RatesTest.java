package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class RatesTest extends Visit {

    private static final String PAGE = "/settings/rates";

    @Test
    void the_latest_rates_are_short_and_link_to_all_of_their_currency() {
        assertThat(anna.get(PAGE).body())
                .contains(
                        "href=\"/settings/rates?currency=USD\"",
                        ">0.92302<",
                        "European Central Bank",
                        "No rate yet for JPY · Japanese Yen")
                .doesNotContain("<option value=\"EUR\"");
    }

    @Test
    void the_rates_of_a_currency_have_all_digits_and_pages() {
        assertThat(anna.get(PAGE + "?currency=USD").body())
                .contains(
                        "0.923020121839",
                        "Entered by hand",
                        "currency=USD&amp;cursor=2026-06-02.USD",
                        "<option value=\"USD\" selected>");
        assertThat(FakeBackend.ASKED).contains("/rates?currency=USD");
    }

    @Test
    void a_rate_is_entered_and_can_be_undone() {
        HttpResponse<String> entered =
                anna.post(PAGE, "currency", "USD", "date", "3/6/2026", "rate", "0,92");

        assertThat(FakeBackend.SENT)
                .containsExactly("PUT /rates/USD/2026-06-03 {\"rate\":\"0.92\"}");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(header(entered, "Set-Cookie")).contains("rate_saved~" + FakeBackend.CHANGE);
    }

    @Test
    void a_form_with_a_mistake_comes_back_as_it_was_typed() {
        HttpResponse<String> page =
                anna.post(PAGE, "currency", "USD", "date", "someday", "rate", "1,083");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "value=\"1,083\"",
                        "value=\"someday\"",
                        "Enter a number above zero",
                        "This is not a date.");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void deleting_a_rate_can_be_undone_and_stays_on_the_list() {
        HttpResponse<String> deleted =
                anna.post(PAGE + "/USD/2026-06-03/deletion", "back", PAGE + "?currency=USD");

        assertThat(FakeBackend.SENT.getFirst()).startsWith("DELETE /rates/USD/2026-06-03");
        assertThat(header(deleted, "Location")).endsWith(PAGE + "?currency=USD");
        assertThat(header(deleted, "Set-Cookie")).contains("rate_deleted~" + FakeBackend.CHANGE);
    }

    @Test
    void a_file_is_sent_to_the_backend_as_it_is() {
        HttpResponse<String> imported =
                anna.upload(PAGE + "/imports", "eurofxref.csv", "Date, USD\n3 June 2026, 1.0834");

        assertThat(FakeBackend.SENT)
                .containsExactly("POST /rates/imports Date, USD\n3 June 2026, 1.0834");
        assertThat(header(imported, "Set-Cookie"))
                .contains("rates_imported_some~" + FakeBackend.CHANGE);
    }

    @Test
    void an_import_needs_a_file() {
        HttpResponse<String> page = anna.upload(PAGE + "/imports", "", "");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Choose a file.");
        assertThat(FakeBackend.SENT).isEmpty();
    }
}
