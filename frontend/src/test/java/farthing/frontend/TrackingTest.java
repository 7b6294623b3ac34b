package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The budget of a household that compares a plan with what happened, without scripts.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class TrackingTest extends Visit {

    private static final String MONTH = "/budget/2026-11";
    private static final String NOW = "/budget/" + YearMonth.now();

    @BeforeEach
    void tracks() {
        FakeBudget.mode = "tracking";
    }

    @AfterEach
    void assigns() {
        FakeBudget.mode = "envelopes";
    }

    @Test
    void a_month_compares_what_was_planned_with_what_happened() {
        assertThat(anna.get(MONTH).body())
                .doesNotContain("Ready to assign")
                .containsPattern(
                        "Income</th><td [^>]*><a [^>]*plannedIncome\">2,600.00</a></td><td [^>]*><a"
                                + " [^>]*figure=income\">2,500.00</a></td><td class=\"[^\"]*difference"
                                + " m1 over\"><a [^>]*=incomeDifference\">−100.00<")
                .containsPattern(
                        "Expenses</th><td [^>]*><a [^>]*>1,900.00</a></td><td [^>]*><a"
                                + " [^>]*>1,800.00</a></td><td class=\"[^\"]*difference m1"
                                + " left\"><a [^>]*figure=difference\">100.00<")
                .containsPattern("Saved</th><td [^>]*><a [^>]*plannedSaved\">700.00</a></td>")
                .contains(">better</span>", ">worse</span>", ">as planned</span>");
    }

    @Test
    void a_month_shows_the_balances_expected_for_twelve_months() {
        String page = anna.get(MONTH).body();
        String rest = page.substring(page.indexOf("id=\"month-ends-title\""));
        String balances = rest.substring(0, rest.indexOf("</dl>"));

        assertThat(balances)
                .contains("Balance of accounts on budget", ">1,000.00<", ">1,100.00</a><span")
                .contains("<i><a href=\"/budget/2026-12/explanation?figure=balance\">")
                .contains("href=\"/budget/2026-12\"");
        assertThat(balances.split("<dt>")).hasSize(13);
        assertThat(FakeBackend.ASKED)
                .filteredOn(asked -> asked.startsWith("/budget"))
                .containsExactly("/budget?from=2026-11&until=2027-10");
    }

    @Test
    void the_plan_of_a_year_has_income_too() {
        assertThat(anna.get("/budget/year/2026?show=plan").body())
                .contains("What is planned for each category in each month.", ">Salary</th>");
        assertThat(anna.get("/budget/year/2026?show=difference").body())
                .contains("received minus planned", ">Salary</th>");
    }

    @Test
    void the_last_year_ends_the_months_that_are_read() {
        anna.get("/budget/2200-05?months=6");
        assertThat(FakeBackend.ASKED).contains("/budget?from=2200-05&until=2200-12");
        assertThat(anna.get("/budget/2201-01").statusCode()).isEqualTo(404);
    }

    @Test
    void months_are_planned_side_by_side() {
        assertThat(anna.get(MONTH + "?months=2").body())
                .contains("Planned for Groceries, December 2026")
                .contains("December 2026: Planned")
                .contains(">December 2026: −8.20 is uncategorised", ">−8.20 is uncategorised")
                .contains("href=\"/settings/rates?currency=USD#enter-title\"")
                .doesNotContain("January 2027");
        Browser wide = new Browser(base).with("Cookie", "farthing_session=anna; farthing_months=2");
        String december = "/budget/2026-12/categories/" + FakeBackend.GROCERIES;
        HttpResponse<String> saved = wide.post(december, "planned", "12", "first", "2026-11");
        assertThat(FakeBackend.SENT.getLast()).contains(december, "\"planned\":\"12.00\"");
        assertThat(header(saved, "Location")).isEqualTo(MONTH + "#row-" + FakeBackend.GROCERIES);
    }

    @Test
    void a_category_in_a_month_has_notes() {
        String groceries = "?category=" + FakeBackend.GROCERIES;
        assertThat(anna.get(MONTH).body()).contains(MONTH + groceries, "Groceries: notes");
        assertThat(anna.get(MONTH + groceries).body()).contains("Groceries, November 2026: notes");
        anna.post(MONTH + "/categories/" + FakeBackend.SALARY, "notes", "A raise");
        assertThat(FakeBackend.SENT.getLast()).endsWith("{\"notes\":\"A raise\"}");
    }

    @Test
    void income_and_spending_are_planned_in_their_rows() {
        assertThat(anna.get(MONTH).body())
                .contains("Planned for Salary", "value=\"2,600.00\"", "Planned for Groceries");
        String salary = MONTH + "/categories/" + FakeBackend.SALARY;
        assertThat(anna.post(salary, "planned", "2000+700").statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast()).contains("\"planned\":\"2700.00\"");
        assertThat(anna.post(salary, "planned", "-5").statusCode()).isEqualTo(422);
    }

    @Test
    void home_compares_spending_with_the_plan_and_asks_for_no_assigning() {
        assertThat(anna.get("/").body())
                .contains("17.50 more than planned", "of 28.10 planned")
                .contains("compared with what is planned")
                .contains("Groceries: 17.50 more than planned", NOW + "#row-")
                .contains("3 uncategorised transactions")
                .contains("the exchange rate is missing: −30.00 USD", "Enter the rate")
                .contains("href=\"/settings/rates?currency=USD#enter-title\"")
                .doesNotContain("ready to assign", "overspent", "The payment for", "targets");
    }

    @Test
    void a_newcomer_learns_to_plan_in_three_steps() {
        assertThat(new Browser(base).as("newcomer").get(NOW).body())
                .contains("Your first plan in three steps", "Enter what comes in.")
                .contains(NOW + "/fill?method=average-spent")
                .doesNotContain("Ready to assign", ">worse</span>", ">better</span>");
        assertThat(anna.get(NOW).body()).contains(">worse</span>").doesNotContain("in three steps");
    }

    @Test
    void the_overview_compares_spending_with_the_plan() {
        assertThat(anna.get("/overview").body())
                .contains("Planned</th>", "There is a plan for 1 of 2 months")
                .doesNotContain("Assigned", "assigned");
        FakeBudget.mode = "envelopes";
        assertThat(anna.get("/overview").body())
                .contains("Assigned</th>", "There is a budget for 1 of 2 months")
                .doesNotContain("Planned</th>");
    }

    @Test
    void each_month_has_notes() {
        Browser wide = new Browser(base).with("Cookie", "farthing_session=anna; farthing_months=2");
        assertThat(wide.get(MONTH).body())
                .contains(MONTH + "?category=notes#row-notes", "?category=notes&amp;in=2026-12");
        assertThat(wide.get(MONTH + "?category=notes&in=2026-12").body())
                .contains("action=\"/budget/2026-12/notes\"", "id=\"notes-of-month\"");
        assertThat(anna.get(MONTH + "?months=1").body()).doesNotContain("row-notes");
    }

    @Test
    void all_categories_are_planned_after_a_preview_without_targets() {
        assertThat(anna.get(MONTH).body()).contains("href=\"" + MONTH + "/fill\"");
        assertThat(anna.get(MONTH + "/fill").body())
                .contains("Plan all categories", "Plan 1 category", "From the last 2 months.")
                .contains("Average planned", "value=\"average-spent\" selected")
                .doesNotContain("targets", "Ready to assign", "Assign");
        assertThat(
                        anna.post(MONTH + "/fill", "method", "average-assigned", "months", "3")
                                .statusCode())
                .isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast()).contains("\"method\":\"average-assigned\"");
    }
}
