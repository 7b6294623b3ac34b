package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Months of the budget side by side, without scripts.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class BudgetMonthsTest extends Visit {

    private static final String PAGE = "/budget/2026-11";
    private static final String DECEMBER = "/budget/2026-12/categories/" + FakeBackend.GROCERIES;

    @Test
    void several_months_are_read_at_once_and_each_can_be_typed_into() {
        String page = anna.get(PAGE + "?months=3").body();

        assertThat(FakeBackend.ASKED).contains("/budget?from=2026-11&until=2027-01");
        assertThat(page)
                .contains("action=\"" + PAGE + "/categories/" + FakeBackend.GROCERIES)
                .contains("action=\"" + DECEMBER, "Assigned to Groceries, December 2026")
                .contains("January 2027", "value=\"99.00\"")
                .containsPattern(
                        "December 2026</a><span class=\"over\"><span [^>]*>Assigned too much");
    }

    @Test
    void the_browser_remembers_how_many_months_it_shows() {
        HttpResponse<String> chosen = anna.get(PAGE + "?months=3");

        assertThat(header(chosen, "Set-Cookie")).startsWith("farthing_months=3;");
        assertThat(wide().get(PAGE).body()).contains("data-months=\"3\"", "December 2026: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "many", "600"})
    void a_number_of_months_that_is_not_offered_is_one(String months) {
        assertThat(anna.get(PAGE + "?months=" + months).body()).contains("data-months=\"1\"");
    }

    @Test
    void a_later_month_is_planned_where_one_is() {
        HttpResponse<String> saved = wide().post(DECEMBER, "assigned", "12", "first", "2026-11");

        assertThat(FakeBackend.SENT.getFirst())
                .isEqualTo("PUT " + DECEMBER + " {\"assigned\":\"12.00\"}");
        assertThat(header(saved, "Location")).isEqualTo(PAGE + "#row-" + FakeBackend.GROCERIES);
    }

    @Test
    void an_error_is_in_the_month_in_which_it_was_made() {
        String page = wide().post(DECEMBER, "assigned", "twelve", "first", "2026-11").body();

        assertThat(page)
                .containsPattern(
                        "id=\"assigned-2026-12-%s\"[^>]* value=\"twelve\""
                                .formatted(FakeBackend.GROCERIES))
                .containsOnlyOnce("value=\"twelve\"");
    }

    @Test
    void acts_are_of_the_month_whose_amount_was_chosen() {
        String page =
                wide().get(PAGE + "?category=" + FakeBackend.GROCERIES + "&in=2026-12").body();

        assertThat(page)
                .containsOnlyOnce("id=\"acts\"")
                .contains("action=\"" + DECEMBER + "/cover\"", "name=\"in\" value=\"2026-12\"");
        assertThat(page.split("id=\"acts\"", 2)[1]).contains("name=\"first\" value=\"2026-11\"");
    }

    @Test
    void each_month_says_how_what_is_ready_to_assign_is_made_up() {
        String page = anna.get(PAGE + "?months=3").body();

        assertThat(part(page, "data-line=\"overspent\"", "</tr>"))
                .contains(
                        PAGE + "/explanation?figure=overspent",
                        "/budget/2026-12/explanation?figure=overspent",
                        "/budget/2027-01/explanation?figure=overspent");
        assertThat(part(page, "Missing for targets", "</tr>"))
                .contains(PAGE + "/fill?method=targets", "/budget/2027-01/fill?method=targets");
        assertThat(page).doesNotContain("data-line=\"openingBalances\"");
        assertThat(anna.get(PAGE + "?months=1").body()).doesNotContain("data-line");
    }

    @Test
    void each_month_has_its_cards() {
        String page = wide().get(PAGE).body();

        assertThat(part(page, "id=\"row-ca4d\"", "</tbody>"))
                .contains("action=\"" + PAGE + "/cards/ca4d\"")
                .contains("action=\"/budget/2026-12/cards/ca4d\"", "Visa (December 2026)")
                .contains("action=\"/budget/2027-01/cards/ca4d/cover\"");
        assertThat(part(page, "id=\"group-cards\"", "<table"))
                .contains(PAGE + "/explanation?figure=assigned&amp;card=ca4d\">10.00<")
                .contains("/transactions?account=ca4d&amp;from=2026-11-01&amp;until=2026-11-30")
                .contains("/budget/2027-01/explanation?figure=available&amp;card=ca4d\">50.00<");
        wide().post("/budget/2026-12/cards/ca4d", "assigned", "20", "first", "2026-11");
        assertThat(FakeBackend.SENT.getLast())
                .isEqualTo("PUT /budget/2026-12/cards/ca4d {\"assigned\":\"20.00\"}");
    }

    @Test
    void each_month_holds_money_and_has_notes() {
        String december = "/budget/2026-12";
        String page = wide().get(PAGE).body();
        assertThat(part(page, "id=\"row-hold\"", "</tr>"))
                .contains(PAGE + "?category=hold&amp;in=2027-01#row-hold");
        assertThat(part(page, "id=\"row-notes\"", "</tr>")).contains(">Guests<");
        assertThat(wide().get(PAGE + "?category=hold&in=2026-12").body())
                .contains("action=\"" + december + "/hold\"");
        assertThat(wide().get(PAGE + "?category=notes&in=2026-12").body())
                .contains("action=\"" + december + "/notes\"");

        String wrong = wide().post(december + "/hold", "amount", "much", "first", "2026-11").body();
        assertThat(part(wrong, "id=\"held-amount\"", "</div>")).contains("value=\"much\"", "error");
        HttpResponse<String> saved =
                wide().post(december + "/notes", "notes", "Gifts", "first", "2026-11");
        assertThat(header(saved, "Location")).isEqualTo(PAGE);
    }

    @Test
    void income_is_kept_for_next_month_in_each_month() {
        assertThat(part(wide().get(PAGE).body(), "id=\"group-incomes\"", "</budget-group>"))
                .contains("action=\"" + PAGE + "/categories/" + FakeBackend.SALARY)
                .contains("action=\"/budget/2027-01/categories/" + FakeBackend.SALARY)
                .doesNotContain("Old salary");
    }

    @Test
    void each_month_says_how_far_a_target_is_funded() {
        assertThat(wide().get(PAGE).body().split("<a class=\"need short\"")).hasSize(4);
        assertThat(anna.get(PAGE + "?months=1").body()).doesNotContain("class=\"need");
    }

    @Test
    void marks_are_in_the_cells_of_their_months() {
        String page = wide().get(PAGE).body();
        String groceries = part(page, "id=\"row-" + FakeBackend.GROCERIES + "\"", "</tr>");

        assertThat(groceries.split(" title=\"overspending is carried\"")).hasSize(3);
        assertThat(part(groceries, "<td", "</td>")).doesNotContain("signs");
        assertThat(part(page, "id=\"row-ca4d\"", "</tr>").split("class=\"signs\"")).hasSize(4);
    }

    private static String part(String page, String from, String until) {
        return page.split(from, 2)[1].split(until, 2)[0];
    }

    @Test
    void open_acts_explain_what_is_available() {
        String page = anna.get(PAGE + "?category=" + FakeBackend.GROCERIES).body();

        assertThat(page.split("class=\"explained\"", 2)[1])
                .contains("Groceries is overspent by 17.50 in November 2026.")
                .containsPattern("Carried</dt><dd class=\"money\"><a [^>]*>12.50<");
    }

    @Test
    void an_explanation_has_a_page_of_its_own() {
        String query = "/explanation?figure=available&category=" + FakeBackend.GROCERIES;
        String page = anna.get(PAGE + query).body();

        assertThat(page)
                .contains("Groceries: Available", "/transactions?category=")
                .contains("figure=carried&amp;category=" + FakeBackend.GROCERIES)
                .contains("href=\"" + PAGE + "\"");
        assertThat(anna.get(PAGE + "/explanation?figure=luck").statusCode()).isEqualTo(404);
    }

    @Test
    void sums_lead_to_what_they_sum() {
        assertThat(anna.get(PAGE).body())
                .containsPattern("explanation\\?figure=assigned\"[^>]*>−2,150.00</a>")
                .contains(PAGE + "/explanation?figure=readyToAssign\"");
        assertThat(part(wide().get(PAGE).body(), "class=\"envelopes-sum\"", "</dl>"))
                .contains(PAGE + "/explanation?figure=assigned&amp;hidden=false\">2,140.00<")
                .contains(PAGE + "/explanation?figure=activity\">−1,800.00<")
                .contains("/budget/2027-01/explanation?figure=activity\">−1,800.00<");
    }

    @Test
    void a_year_shows_actual_plan_or_difference() {
        assertThat(anna.get("/budget/year/2026").body())
                .contains("1,320.00", "Salary", "1,680.00")
                .contains("&amp;from=2026-01-01&amp;until=2026-12-31")
                .contains(">−12.00 is uncategorised", "the exchange rate is missing: USD<")
                .contains("category=none&amp;from=2026-01-01&amp;until=2026-12-31")
                .doesNotContain("Never used");
        assertThat(anna.get("/budget/year/2026?show=plan").body())
                .contains("1,200.00", "/budget/2026-03#row-" + FakeBackend.GROCERIES)
                .doesNotContain("Salary");
        assertThat(anna.get("/budget/year/2026?show=difference").body()).contains("−120.00");
        assertThat(anna.get("/budget/year/next").statusCode()).isEqualTo(404);
    }

    @Test
    void a_year_is_downloaded_as_csv() {
        HttpResponse<String> csv = anna.get("/budget/year/2026.csv");

        assertThat(header(csv, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"budget-2026.csv\"");
        assertThat(csv.body()).startsWith("group,category,figure");
    }

    /// A browser that remembers three months.
    private Browser wide() {
        return new Browser(base).with("Cookie", "farthing_session=anna; farthing_months=3");
    }
}
