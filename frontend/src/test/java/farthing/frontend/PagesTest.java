package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class PagesTest extends Visit {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/overview",
                "/overview?from=2026-01&until=2026-12",
                "/budget/2026-11",
                "/budget/2026-11/fill",
                "/budget/2026-11?months=3",
                "/budget/year/2026",
                "/budget/2026-11/explanation?figure=available&category=" + FakeBackend.GROCERIES,
                "/budget/2026-11/targets/" + FakeBackend.GROCERIES,
                "/budget/2026-11/targets/" + FakeBackend.GROCERIES + "?edit=0",
                "/budget/2026-11?category=" + FakeBackend.GROCERIES,
                "/transactions",
                "/transactions?edit=" + FakeBackend.MARKET,
                "/accounts",
                "/accounts/" + FakeBackend.CHECKING,
                "/categories",
                "/categories?edit=" + FakeBackend.HOME,
                "/categories?edit=g1",
                "/categories/" + FakeBackend.HOME + "/removal",
                "/categories/" + FakeBackend.HOME + "/removal?into=uncategorised",
                "/imports",
                "/settings",
                "/settings/rates",
                "/settings/rates?currency=USD"
            })
    void every_page_may_load_only_what_we_ship(String path) {
        HttpResponse<String> page = anna.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("NOT_FOUND");
    }

    @Test
    void a_monthly_average_begins_with_the_books() {
        String page = anna.get("/overview").body();

        assertThat(page.split("Monthly average", 2)[1].split("</table>", 2)[0])
                .contains("55.60") // all of it in one month, of the twelve that are shown
                .doesNotContain("4.63");
    }

    @Test
    void the_overview_compares_the_budget_with_what_the_budget_counts() {
        assertThat(anna.get("/overview").body())
                .contains("55.60", ">40.00<", "5.60 over") // 45.60 on budget
                .contains("which counts only accounts on budget");
    }

    @Test
    void money_goes_out_unless_it_says_otherwise() {
        add("amount", "12.30+4", "category", FakeBackend.GROCERIES);
        add("amount", "+5", "category", FakeBackend.GROCERIES);
        add("amount", "2,500", "category", FakeBackend.SALARY);

        assertThat(FakeBackend.SENT.get(0)).contains("\"amount\":\"-16.30\"");
        assertThat(FakeBackend.SENT.get(1)).contains("\"amount\":\"5.00\"");
        assertThat(FakeBackend.SENT.get(2)).contains("\"amount\":\"2500.00\"");
    }

    @Test
    void a_category_that_is_an_account_is_a_transfer() {
        add("amount", "100", "category", "to:" + FakeBackend.SAVINGS);

        assertThat(FakeBackend.SENT.getFirst())
                .contains(
                        "\"amount\":\"-100.00\"", "\"transferTo\":\"" + FakeBackend.SAVINGS + "\"")
                .doesNotContain("\"category\"", "transferAmount");
    }

    @Test
    void each_side_of_a_transfer_has_its_own_status() {
        add(
                "amount",
                "100",
                "category",
                "to:" + FakeBackend.SAVINGS,
                "status",
                "cleared",
                "transferStatus",
                "pending");
        add("amount", "100", "category", FakeBackend.GROCERIES, "transferStatus", "pending");

        assertThat(FakeBackend.SENT.getFirst())
                .contains("\"status\":\"cleared\"", "\"transferStatus\":\"pending\"");
        assertThat(FakeBackend.SENT.getLast()).doesNotContain("transferStatus");
    }

    @Test
    void a_transfer_into_another_currency_says_what_arrives() {
        HttpResponse<String> asked = add("amount", "100", "category", "to:" + FakeBackend.DOLLARS);
        add("amount", "100", "category", "to:" + FakeBackend.DOLLARS, "arrives", "108.50");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Enter the amount received, in USD.");
        assertThat(FakeBackend.SENT).hasSize(1);
        assertThat(FakeBackend.SENT.getFirst()).contains("\"transferAmount\":\"108.50\"");
    }

    @Test
    void the_parts_of_a_split_go_the_way_of_the_whole() {
        add(
                "amount",
                "30",
                "partAmount1",
                "20",
                "partCategory1",
                FakeBackend.GROCERIES,
                "partAmount3",
                "10",
                "partCategory3",
                FakeBackend.HOME,
                "partNotes3",
                "lamp");

        assertThat(FakeBackend.SENT.getFirst())
                .contains(
                        "\"amount\":\"-30.00\"",
                        "\"amount\":\"-20.00\"",
                        "\"amount\":\"-10.00\"",
                        "lamp");
    }

    @Test
    void parts_that_do_not_add_up_come_back_as_they_were_typed() {
        HttpResponse<String> page =
                add("amount", "30", "partAmount1", "20+1", "partCategory1", FakeBackend.HOME);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("The parts add up to −21.00, not −30.00.", "9.00 left", "value=\"20+1\"");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void a_form_with_a_mistake_comes_back_with_all_that_was_typed() {
        HttpResponse<String> page =
                add(
                        "amount", "twelve",
                        "date", "someday",
                        "payee", "Café \"Zoë\" <b>",
                        "notes", "two cups",
                        "category", FakeBackend.HOME);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "value=\"twelve\"",
                        "value=\"someday\"",
                        "value=\"Café &quot;Zoë&quot; &lt;b&gt;\"",
                        "value=\"two cups\"",
                        "<option value=\"" + FakeBackend.HOME + "\" selected>",
                        "This is not an amount.",
                        "This is not a date.");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void what_the_backend_refuses_stands_at_its_field() {
        HttpResponse<String> page = add("amount", "5", "payee", "refused");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsPattern("id=\"new-payee-error\">(<span [^>]*></span>)?Not this one")
                .contains("value=\"refused\"");
    }

    @Test
    void after_an_entry_the_form_is_empty_but_keeps_the_date_and_the_account() {
        HttpResponse<String> saved =
                add("date", "2026-11-03", "amount", "5", "account", FakeBackend.SAVINGS);
        String notice = header(saved, "Set-Cookie").replaceAll(";.*", "");
        HttpResponse<String> page =
                new Browser(base)
                        .with("Cookie", "farthing_session=anna; " + notice)
                        .get("/transactions");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page.body())
                .contains(
                        "value=\"03/11/2026\"",
                        "<option value=\"" + FakeBackend.SAVINGS + "\" selected>",
                        "/changes/" + FakeBackend.CHANGE + "/reversal");
        assertThat(header(page, "Set-Cookie")).contains("farthing_notice=;", "Max-Age=0");
    }

    @Test
    void an_edit_names_what_is_to_go() {
        anna.post(
                "/transactions/" + FakeBackend.MARKET,
                "version",
                "3",
                "date",
                "2026-11-20",
                "account",
                FakeBackend.CHECKING,
                "amount",
                "-45.60");

        assertThat(FakeBackend.SENT.getFirst())
                .startsWith("PATCH /transactions/" + FakeBackend.MARKET)
                .contains("\"category\":null", "\"payee\":null", "\"splits\":null");
    }

    @Test
    void an_edit_that_comes_too_late_shows_both_and_keeps_what_was_typed() {
        HttpResponse<String> page =
                new Browser(base)
                        .as("stale")
                        .post(
                                "/transactions/" + FakeBackend.MARKET,
                                "version",
                                "2",
                                "date",
                                "2026-11-20",
                                "account",
                                FakeBackend.CHECKING,
                                "payee",
                                "Mine",
                                "amount",
                                "-1");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Someone changed this", "−45.60", "value=\"Mine\"", "value=\"3\"");
    }

    @Test
    void deleting_offers_to_undo() {
        HttpResponse<String> deleted =
                anna.post(
                        "/transactions/" + FakeBackend.MARKET + "/deletion",
                        "version",
                        "3",
                        "back",
                        "/transactions?q=market");

        assertThat(deleted.statusCode()).isEqualTo(303);
        assertThat(header(deleted, "Location")).endsWith("/transactions?q=market");
        assertThat(header(deleted, "Set-Cookie")).contains("deleted~" + FakeBackend.CHANGE);
    }

    @Test
    void the_households_locale_decides_the_language() {
        HttpResponse<String> page = new Browser(base).as("anna-de").get("/transactions");

        assertThat(page.body()).contains("<html lang=\"de\"", "Buchungen", "−45,60", "−1.234,50");
    }

    @Test
    void home_draws_how_the_net_worth_went_and_says_it() {
        assertThat(anna.get("/").body())
                .contains(
                        "points=\"0.0,24.0 100.0,0.0\"",
                        "y1=\"18.0\"",
                        "from −200.00 EUR to 600.00 EUR",
                        "+800.00 EUR in twelve months");
    }

    @Test
    void opening_an_account_offers_to_undo() {
        HttpResponse<String> opened = anna.post("/accounts", "name", "Wallet", "type", "cash");

        assertThat(header(opened, "Set-Cookie")).contains("account_opened~" + FakeBackend.CHANGE);
    }

    @Test
    void what_people_typed_is_never_read_as_html() {
        assertThat(anna.get("/transactions").body())
                .contains("Market &lt;Hall&gt;")
                .doesNotContain("Market <Hall>");
    }

    @Test
    void an_outage_is_calm_and_tries_again() {
        HttpResponse<String> page = new Browser(base).as("down").get("/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(header(page, "Retry-After")).isEqualTo("5");
        assertThat(page.body()).contains("Temporarily unavailable", "Nothing is lost");
    }

    @Test
    void an_address_that_no_page_has_says_so() {
        HttpResponse<String> page = anna.get("/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found");
        assertThat(header(page, "Content-Security-Policy")).isNotEmpty();
    }

    private HttpResponse<String> add(String... fields) {
        String[] usual = {
            "back", "/transactions", "date", "2026-11-22", "account", FakeBackend.CHECKING
        };
        return anna.post("/transactions", with(usual, fields));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
