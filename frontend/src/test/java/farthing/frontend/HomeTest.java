package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// Home and the first steps of budgeting.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class HomeTest extends Visit {

    private final String budget = "/budget/" + YearMonth.now();

    @Test
    void spending_is_compared_with_the_budget() {
        assertThat(anna.get("/").body())
                .contains("17.50 overspent", "of 28.10<span class=\"visually-hidden\"> spent")
                .contains("compared with the budget")
                .as("without what was spent off budget")
                .contains(">45.60<")
                .doesNotContain("55.60")
                .contains(
                        "/transactions?category="
                                + FakeBackend.GROCERIES
                                + "&amp;from=%1$s-01&amp;until=%2$s&amp;budget=on"
                                        .formatted(
                                                YearMonth.now(), YearMonth.now().atEndOfMonth()));
    }

    @Test
    void overspending_is_covered_with_one_click_as_far_as_the_money_lasts() {
        String page = anna.get("/").body();

        assertThat(page)
                .contains("Groceries is overspent by 17.50.", "Home is overspent by 132.51.")
                .contains(
                        "action=\"%s/categories/%s/cover\""
                                .formatted(budget, FakeBackend.GROCERIES))
                .contains(
                        "href=\"%1$s?category=%2$s#row-%2$s\"".formatted(budget, FakeBackend.HOME));
    }

    @Test
    void money_is_set_aside_for_a_card_with_one_click_as_far_as_overspending_leaves_it() {
        assertThat(anna.get("/").body())
                .contains("The payment for Visa is 30.00 short.")
                .contains("action=\"" + budget + "/cards/ca4d/cover\"")
                .contains("The payment for Amex is 102.51 short.")
                .contains("href=\"" + budget + "#row-amex\"");
    }

    @Test
    void after_setting_aside_from_home_one_is_home_again() {
        HttpResponse<String> done = anna.post(budget + "/cards/ca4d/cover", "back", "/");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(header(done, "Location")).isEqualTo("/");
        assertThat(FakeBackend.SENT.getLast()).contains("\"to\":\"ca4d\"");
    }

    @Test
    void what_targets_need_leads_to_the_preview_of_assigning_it() {
        assertThat(anna.get("/").body())
                .contains("2 categories need 80.00 more this month to meet their targets.")
                .contains("href=\"" + budget + "/fill?method=targets\"");
    }

    @Test
    void the_most_urgent_is_first() {
        assertThat(anna.get("/").body())
                .containsSubsequence(
                        "Groceries is overspent",
                        "The payment for Visa",
                        "3 uncategorised transactions",
                        "2 categories need",
                        "150.00 is ready to assign");
    }

    @Test
    void after_covering_from_home_one_is_home_again() {
        HttpResponse<String> covered =
                anna.post(
                        budget + "/categories/" + FakeBackend.GROCERIES + "/cover",
                        "from",
                        "",
                        "back",
                        "/");

        assertThat(covered.statusCode()).isEqualTo(303);
        assertThat(header(covered, "Location")).isEqualTo("/");
    }

    @Test
    void what_is_uncategorised_or_not_assigned_leads_to_where_it_is_done() {
        assertThat(anna.get("/").body())
                .contains("3 uncategorised transactions: −47.10", "/transactions?category=none")
                .contains("150.00 is ready to assign.", "href=\"" + budget + "\"");
    }

    @Test
    void how_long_the_money_lasts_says_how_it_is_made() {
        assertThat(anna.get("/").body())
                .contains(
                        "23 days",
                        "74 days",
                        "4,200.00",
                        "56.70, your average spending a day",
                        "12 months");
        assertThat(newcomer("/"))
                .contains("this needs ten expenses", "this needs three months of spending");
    }

    @Test
    void a_household_that_assigned_nothing_is_told_what_it_can_assign_and_what_targets_need() {
        assertThat(newcomer("/"))
                .contains("150.00 is ready to assign.", "Make a budget to see what is left")
                .contains("href=\"" + budget + "/fill?method=targets\"", "80.00")
                .doesNotContain("is overspent", "The payment for", "Nothing to do");
    }

    @Test
    void a_newcomer_learns_to_budget_in_three_steps() {
        assertThat(newcomer(budget))
                .contains("Your first budget in three steps", "150.00 has no job yet")
                .contains(budget + "/fill?method=average-spent");
        assertThat(anna.get(budget).body()).doesNotContain("in three steps");
    }

    private String newcomer(String path) {
        return new Browser(base).as("newcomer").get(path).body();
    }
}
