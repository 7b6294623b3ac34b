package farthing.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What somebody who does not know the pages yet stumbles over.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class NewcomerTest extends Visit {

    private static final String[] SETUP = {
        "name", "Ann",
        "email", "ann@example.org",
        "password", "correct horse battery",
        "household", "Maple Street 7",
        "locale", "en-GB",
        "currency", "GBP",
        "accountName", "Checking",
        "accountType", "checking",
        "openingBalance", "a lot"
    };

    @Test
    void what_is_dated_after_today_is_marked() {
        assertThat(anna.get("/transactions?q=later").body())
                .contains("class=\"row out upcoming\"", ">upcoming</span>");
        assertThat(anna.get("/transactions").body()).doesNotContain("upcoming");
    }

    @Test
    void what_is_recent_ends_today() {
        LocalDate before = LocalDate.now();
        anna.get("/");

        assertThat(FakeBackend.ASKED)
                .containsAnyOf(
                        "/transactions?until=" + before + "&limit=8",
                        "/transactions?until=" + LocalDate.now() + "&limit=8");
    }

    @Test
    void a_filter_that_cannot_be_read_lists_nothing() {
        HttpResponse<String> page = anna.get("/transactions?min=much");

        assertThat(page.body())
                .contains("This is not an amount.", "The filter cannot be read")
                .doesNotContain("Market &lt;Hall&gt;");
        assertThat(FakeBackend.ASKED).noneMatch(asked -> asked.startsWith("/transactions"));
    }

    @Test
    void a_mistake_at_setup_is_told_on_top_and_is_where_one_types_next() {
        String page = new Browser(base).post("/setup", SETUP).body();

        assertThat(page)
                .contains("Your household was not created yet.", "Type the password again.")
                .containsOnlyOnce(" autofocus");
        assertThat(field(page, "openingBalance")).contains("autofocus", "value=\"a lot\"");
        assertThat(field(page, "password")).contains("value=\"\"");
    }

    @Test
    void of_several_mistakes_the_first_on_the_page_comes_first() {
        String[] typed = SETUP.clone();
        typed[1] = "";
        String page = new Browser(base).post("/setup", typed).body();

        assertThat(page).containsOnlyOnce(" autofocus");
        assertThat(field(page, "name")).contains("autofocus");
    }

    @Test
    void a_currency_without_minor_units_does_not_break_the_setup() {
        String[] typed = SETUP.clone();
        typed[1] = "";
        typed[11] = "XXX";
        typed[17] = "12.30";

        assertThat(new Browser(base).post("/setup", typed).statusCode()).isEqualTo(422);
    }

    @Test
    void parts_that_do_not_add_up_say_how_much_is_left_at_the_last_one() {
        String page =
                anna.post(
                                "/transactions",
                                "account",
                                FakeBackend.CHECKING,
                                "date",
                                "1",
                                "amount",
                                "30",
                                "partAmount1",
                                "15",
                                "partAmount2",
                                "5")
                        .body();

        assertThat(page).containsOnlyOnce(" autofocus").contains("10.00 left");
        assertThat(field(page, "new-partAmount2")).contains("autofocus", "aria-invalid=\"true\"");
    }

    @Test
    void after_a_deletion_one_goes_on_at_its_undo() {
        String page =
                new Browser(base)
                        .with(
                                "Cookie",
                                "farthing_session=anna; farthing_notice=deleted~"
                                        + FakeBackend.CHANGE
                                        + "~~")
                        .get("/transactions")
                        .body();

        assertThat(page).containsPattern("<button class=\"quiet\" type=\"submit\" data-focus>");
    }

    @Test
    void dates_stand_in_forms_as_they_are_written_in_the_place() {
        String page =
                new Browser(base)
                        .as("anna-de")
                        .get("/transactions?edit=" + FakeBackend.MARKET)
                        .body();

        assertThat(field(page, "edit-date")).contains("value=\"20.11.2026\"");
    }

    @Test
    void an_address_that_no_page_has_is_told_in_the_households_language_with_a_way_on() {
        String page = new Browser(base).as("anna-de").get("/nowhere").body();

        assertThat(page)
                .contains("<html lang=\"de\"", "Hier ist nichts", "Buchungen", "Zur Startseite")
                .doesNotContain("Erneut versuchen");
    }

    @Test
    void an_address_that_no_page_has_is_told_whoever_asks() {
        assertThat(new Browser(base).as("gone").get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(new Browser(base).as("down").get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(new Browser(base).get("/nowhere").body())
                .contains("Page not found", "Go to the start page");
    }

    @Test
    void an_import_says_what_became_of_its_rows() {
        String booked = anna.get("/imports/i1").body();
        String takenBack = anna.get("/imports/i2").body();

        assertThat(booked)
                .contains("status-booked", "Booked: 2", "See them in Checking", ">Groceries</td>")
                .doesNotContain("status-new");
        assertThat(takenBack)
                .contains("status-taken-back", "Taken back")
                .doesNotContain("status-new", "See them in");
    }

    @Test
    void two_imports_of_files_with_one_name_are_told_apart_by_the_time() {
        assertThat(anna.get("/imports").body()).containsPattern("2026, [0-9]{2}:00");
    }

    @Test
    void the_kind_of_a_category_is_said_where_a_group_has_both() {
        assertThat(anna.get("/categories").body()).contains("<span class=\"of\">Expense</span>");
    }

    @Test
    void an_account_is_found_in_the_list_of_categories_by_its_first_letter() {
        assertThat(anna.get("/transactions").body()).contains(">Savings (transfer)</option>");
    }

    /// The tag of a field.
    private static String field(String page, String id) {
        int at = page.indexOf("<input id=\"" + id + "\"");
        assertThat(at).as(id).isNotNegative();
        return page.substring(at, page.indexOf('>', at));
    }
}
