package farthing.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.frontend.home.HomeText;
import farthing.frontend.imports.ImportText;
import farthing.frontend.language.Formats;
import farthing.frontend.language.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains("This is not an amount.", "Invalid filter")
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

    @ParameterizedTest
    @CsvSource({"180, true", "-180, false", "+180, false", "0, false"})
    void a_balance_of_a_card_needs_a_sign(String typed, boolean asked) {
        String page =
                anna.post(
                                "/accounts",
                                "name",
                                "Visa",
                                "type",
                                "credit-card",
                                "currency",
                                "EUR",
                                "openingBalance",
                                typed)
                        .body();

        assertThat(page.contains("Enter −180.00 if you owe this money, or +180.00"))
                .isEqualTo(asked);
        assertThat(FakeBackend.SENT.isEmpty()).isEqualTo(asked);
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
    void a_refused_password_is_told_in_other_words_than_the_hint() {
        String[] typed = SETUP.clone();
        typed[5] = "short";

        assertThat(new Browser(base).post("/setup", typed).body())
                .contains("This password is too short. Use at least 10 characters.")
                .doesNotContain("A few words are easier than symbols.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ja"})
    void no_two_fields_at_setup_have_one_label(String language) {
        String page =
                new Browser(base).with("Accept-Language", language).post("/setup", SETUP).body();

        assertThat(texts(page, "label")).hasSize(9).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/overview",
                "/budget/2026-11/fill",
                "/budget/2026-11?months=3",
                "/budget/year/2026",
                "/budget/2026-11/explanation?figure=available&category=" + FakeBackend.GROCERIES,
                "/budget/2026-11/targets/" + FakeBackend.GROCERIES,
                "/budget/2026-11/targets/" + FakeBackend.GROCERIES + "?edit=0",
                "/budget/2026-11?category=" + FakeBackend.GROCERIES,
                "/transactions",
                "/transactions?q=moved",
                "/accounts",
                "/accounts/" + FakeBackend.CLOSED + "?q=moved",
                "/categories",
                "/categories?edit=g1",
                "/categories?edit=" + FakeBackend.HOME,
                "/categories/" + FakeBackend.HOME + "/removal?into=uncategorised",
                "/imports",
                "/imports/i1",
                "/settings"
            })
    void every_link_and_button_has_words(String path) {
        String page = anna.get(path).body();

        assertThat(texts(page, "a")).isNotEmpty().noneMatch(String::isBlank);
        assertThat(texts(page, "button")).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void in_place_of_a_category_a_transfer_says_that_it_is_one() {
        assertThat(anna.get("/transactions?q=moved").body())
                .contains(">Transfer: Old card</a>", "<td class=\"what\">Transfer</td>");
    }

    @Test
    void an_average_says_over_how_many_months_it_is() {
        assertThat(anna.get("/overview").body()).contains("Monthly average (1 month)");
    }

    @Test
    void amounts_in_other_currencies_are_said_to_be_apart() {
        String left = "Income and expenses in USD are not included";
        String apart = "Each currency has its own total. Amounts are not converted.";

        assertThat(anna.get("/").body()).contains(left, apart);
        assertThat(anna.get("/overview").body()).contains(left);
        assertThat(anna.get("/accounts").body()).contains(apart);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Import 1 transaction | Import 1,200 transactions",
                "de | 1 Buchung importieren | 1.200 Buchungen importieren",
                "fr | Importer 1 opération | Importer 1\u202f200 opérations",
                "es | Importar 1 movimiento | Importar 1.200 movimientos",
                "ja | 1件の取引を取り込む | 1,200件の取引を取り込む"
            })
    void one_transaction_is_not_several(String language, String one, String several) {
        Locale locale = Locale.forLanguageTag(language);
        ImportText text = Languages.text(locale).of(ImportText.class);
        Formats formats = new Formats(locale);

        assertThat(text.accept(1, formats.count(1))).isEqualTo(one);
        assertThat(text.accept(1200, formats.count(1200))).isEqualTo(several);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | last month: 9.50 | 6-month average: 9.50",
                "de | Vormonat: 9.50 | Durchschnitt aus 6 Monaten: 9.50",
                "fr | mois précédent : 9.50 | moyenne sur 6 mois : 9.50",
                "es | mes anterior: 9.50 | media de 6 meses: 9.50",
                "ja | 前月: 9.50 | 過去6か月の平均: 9.50"
            })
    void an_average_of_one_month_is_last_month(String language, String one, String several) {
        HomeText text = Languages.text(Locale.forLanguageTag(language)).of(HomeText.class);

        assertThat(text.compared_over(1, "9.50")).isEqualTo(one);
        assertThat(text.compared_over(6, "9.50")).isEqualTo(several);
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
                .contains(
                        "<html lang=\"de\"", "Seite nicht gefunden", "Buchungen", "Zur Startseite")
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
        String imported = anna.get("/imports/i1").body();
        String undone = anna.get("/imports/i2").body();

        assertThat(imported)
                .contains(
                        "status-imported", "Imported: 2", "See them in Checking", ">Groceries</td>")
                .doesNotContain("status-new");
        assertThat(undone)
                .contains("status-undone", "Undone")
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

    /// What is read in the elements with this tag.
    private static List<String> texts(String page, String tag) {
        return Pattern.compile("<" + tag + "(?: [^>]*)?>(.*?)</" + tag + ">", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(element -> element.group(1).replaceAll("<[^>]*>", ""))
                .toList();
    }

    /// The tag of a field.
    private static String field(String page, String id) {
        int at = page.indexOf("<input id=\"" + id + "\"");
        assertThat(at).as(id).isNotNegative();
        return page.substring(at, page.indexOf('>', at));
    }
}
