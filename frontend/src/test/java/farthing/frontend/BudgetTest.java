package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of the budget, without scripts.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class BudgetTest extends Visit {

    private static final String MONTH = "/budget/2026-11";
    private static final String GROCERIES = MONTH + "/categories/" + FakeBackend.GROCERIES;
    private static final String HOME = MONTH + "/categories/" + FakeBackend.HOME;

    @Test
    void budget_leads_to_this_month() {
        HttpResponse<String> page = anna.get("/budget");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(header(page, "Location")).matches("/budget/20[0-9]{2}-[0-9]{2}");
    }

    @Test
    void the_grid_shows_what_is_assigned_moved_and_available() {
        assertThat(anna.get(MONTH).body())
                .contains("November 2026", ">Ready to assign</h2>", "150.00")
                .contains("value=\"1,234.50\"")
                .contains(
                        "/transactions?category="
                                + FakeBackend.GROCERIES
                                + "&amp;from=2026-11-01&amp;until=2026-11-30&amp;budget=on")
                .containsPattern("available over\"[^>]*>−17.50<.*word\">overspent<")
                .containsPattern("available left\"[^>]*>42.50<.*word\">available<");
    }

    @Test
    void ready_to_assign_says_what_it_is_made_of_without_zeros() {
        assertThat(anna.get(MONTH).body())
                .containsPattern("From last month</dt><dd class=\"money\"><a [^>]*>30.00<")
                .containsPattern(
                        "Transfers to and from accounts off budget</dt><dd [^>]*><a [^>]*>−200.00<")
                .containsPattern("Assigned</dt><dd [^>]*><a [^>]*>−2,150.00<")
                .doesNotContain("Opening balances", "Held for next month<");
    }

    @Test
    void what_the_budget_does_not_count_leads_to_where_it_is_put_right() {
        assertThat(anna.get(MONTH).body())
                .contains("−8.20 is uncategorised", "/transactions?category=none&amp;from=2026-11")
                .containsPattern(
                        "href=\"/settings/rates\\?currency=USD#enter-title\"><span [^>]*></span>"
                                + "Not in the budget because the exchange rate is missing: −12.00 USD")
                .contains("5.00 CHF from earlier months is not in the budget because");
    }

    @Test
    void an_amount_that_someone_else_has_changed_is_shown_beside_what_was_typed() {
        String groceries = MONTH + "/categories/" + FakeBackend.GROCERIES;
        assertThat(anna.post(groceries, "assigned", "60", "before", "1,234.50").statusCode())
                .isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast())
                .endsWith("{\"assigned\":\"60.00\",\"before\":\"1234.50\"}");
        HttpResponse<String> late = anna.post(groceries, "assigned", "60", "before", "12");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .containsPattern("id=\"assigned-" + FakeBackend.GROCERIES + "\"[^>]* value=\"60\"")
                .contains("This was changed to 1,234.50 in the meantime. Save again")
                .contains("name=\"before\" value=\"1,234.50\"");
    }

    @Test
    void an_invalid_amount_still_replaces_only_the_amount_that_was_read() {
        String groceries = MONTH + "/categories/" + FakeBackend.GROCERIES;
        assertThat(anna.post(groceries, "assigned", "a lot", "before", "10").body())
                .contains("value=\"a lot\"", "name=\"before\" value=\"10\"");
        assertThat(anna.post(groceries, "assigned", "5", "before", "a lot").statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_payment_of_a_card_says_what_is_owed_and_what_is_missing() {
        String page = anna.get(MONTH).body();
        assertThat(page)
                .contains("Credit card payments", "80.00 EUR owed", "Set aside 30.00 more")
                .contains("/transactions?account=ca4d&amp;from=2026-11-01")
                .contains(MONTH + "?category=ca4d#row-ca4d")
                .contains(MONTH + "/explanation?figure=missing&amp;card=ca4d");
        assertThat(anna.post(MONTH + "/cards/ca4d", "assigned", "20").statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast()).endsWith("{\"assigned\":\"20.00\"}");
        assertThat(anna.post(MONTH + "/cards/ca4d/cover").statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast()).contains("\"to\":\"ca4d\"");
    }

    @Test
    void the_payment_of_a_card_has_notes() {
        assertThat(anna.get(MONTH).body())
                .contains("<span class=\"mark notes\" title=\"Pay on the 5th\">")
                .doesNotContain("id=\"card-notes\"", "class=\"signs\"");
        assertThat(anna.get(MONTH + "?category=ca4d").body())
                .containsPattern("id=\"card-notes\"[^>]*>Pay on the 5th</textarea>");
        assertThat(anna.post(MONTH + "/cards/ca4d", "notes", "Pay early").statusCode())
                .isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast())
                .isEqualTo("PUT " + MONTH + "/cards/ca4d {\"notes\":\"Pay early\"}");
        assertThat(anna.post(MONTH + "/cards/ca4d", "notes", "x".repeat(2001)).body())
                .containsPattern("id=\"card-notes\"[^>]* aria-invalid=\"true\"");
    }

    @Test
    void the_sum_of_a_group_leads_to_the_categories_that_are_shown_in_it() {
        String page = anna.get(MONTH).body();

        assertThat(page.split("id=\"group-g1\"", 2)[1])
                .contains("?figure=assigned&amp;group=g1&amp;hidden=false\">1,234.50<")
                .contains("?figure=available&amp;group=g1&amp;hidden=false\">25.00<");
        assertThat(page.split("id=\"group-hidden\"", 2)[1])
                .contains("/explanation?figure=available&amp;hidden=true\">");
    }

    @Test
    void what_targets_need_is_explained_by_target() {
        assertThat(anna.get(MONTH + "/explanation?figure=needed&category=c1").body())
                .contains("The targets of Groceries need 110.00 in November 2026.")
                .contains("Have 340.00 by 31 Jan 2027 (40.00 carried, the rest in 3 equal parts)")
                .contains("Refill up to 50.00 each month (−5.00 carried)")
                .contains("12.5% of this month’s income: Salary<", "Over the cap<");
    }

    @Test
    void what_is_missing_for_a_card_is_explained() {
        String page = anna.get(MONTH + "/explanation?figure=missing&card=ca4d").body();

        assertThat(page)
                .contains("Visa: Missing", "30.00 is missing for the payment of Visa")
                .containsPattern("Owed on the card</dt><dd [^>]*><a href=\"/accounts/ca4d\">80.00<")
                .containsPattern(
                        "Available</dt><dd [^>]*><a href=\"%s\">−50.00<"
                                .formatted(
                                        MONTH + "/explanation\\?figure=available&amp;card=ca4d"));
    }

    @Test
    void transfers_out_of_the_budget_are_explained_by_their_transactions() {
        assertThat(anna.get(MONTH + "/explanation?figure=transfers").body())
                .contains("200.00 went to accounts off budget in November 2026")
                .contains(
                        "/transactions?from=2026-11-01&amp;until=2026-11-30&amp;budget=transfers");
        assertThat(anna.get(MONTH + "/explanation?figure=savedDifference").body())
                .contains("Saved is 200.00 worse than planned in November 2026.");
    }

    @Test
    void hidden_categories_are_shown_apart_and_only_if_used() {
        String page = anna.get(MONTH).body();

        assertThat(page).doesNotContain("Never used");
        assertThat(page.split("id=\"group-hidden\"", 2)[1])
                .contains("Hidden categories", "Used once");
        assertThat(page.split("id=\"group-hidden\"", 2)[0]).doesNotContain("Used once");
    }

    @Test
    void an_amount_may_be_a_sum_and_saving_it_offers_to_undo() {
        HttpResponse<String> saved = anna.post(GROCERIES, "assigned", "12+30/2");
        String notice = header(saved, "Set-Cookie").replaceAll(";.*", "");
        String page =
                new Browser(base)
                        .with("Cookie", "farthing_session=anna; " + notice)
                        .get(MONTH)
                        .body();

        assertThat(FakeBackend.SENT.getFirst())
                .isEqualTo("PUT " + GROCERIES + " {\"assigned\":\"27.00\"}");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(header(saved, "Location")).isEqualTo(MONTH + "#row-" + FakeBackend.GROCERIES);
        assertThat(page)
                .contains("Assigned.", "/changes/" + FakeBackend.CHANGE + "/reversal")
                .contains("name=\"back\" value=\"/budget/2026-11\"");
    }

    @Test
    void an_empty_amount_assigns_nothing() {
        anna.post(GROCERIES, "assigned", "");

        assertThat(FakeBackend.SENT.getFirst()).endsWith("{\"assigned\":\"0.00\"}");
    }

    @ParameterizedTest
    @CsvSource({"twelve, This is not an amount.", "13, Not this one"})
    void an_error_is_at_its_field_and_keeps_what_was_typed(String typed, String error) {
        HttpResponse<String> page = anna.post(GROCERIES, "assigned", typed);
        String id = "assigned-" + FakeBackend.GROCERIES;

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsPattern(
                        "id=\"%s\"[^>]* value=\"%s\"[^>]*aria-invalid".formatted(id, typed))
                .containsPattern("id=\"%s-error\">(<span [^>]*></span>)?%s".formatted(id, error));
    }

    @Test
    void overspending_is_covered_with_all_that_is_missing() {
        anna.post(GROCERIES + "/cover", "from", "");

        assertThat(FakeBackend.SENT.getFirst())
                .isEqualTo("POST " + MONTH + "/moves {\"to\":\"" + FakeBackend.GROCERIES + "\"}");
    }

    @Test
    void covering_too_late_says_so() {
        HttpResponse<String> page = anna.post(GROCERIES + "/cover", "from", FakeBackend.HOME);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("This category is no longer overspent.", "Cover 17.50 from")
                .contains("<option value=\"" + FakeBackend.HOME + "\" selected>");
    }

    @Test
    void covering_what_is_covered_says_so_too() {
        assertThat(anna.post(HOME + "/cover", "from", FakeBackend.HOME).body())
                .contains("This category is no longer overspent.")
                .doesNotContain("cover-from");
    }

    @Test
    void an_error_in_a_hidden_category_is_seen() {
        HttpResponse<String> page =
                anna.post(MONTH + "/categories/" + FakeBudget.USED, "assigned", "twelve");

        assertThat(page.body()).contains("aria-expanded=\"true\" aria-controls=\"rows-hidden\"");
    }

    @Test
    void money_moves_from_a_category() {
        anna.post(HOME + "/move", "amount", "5", "to", FakeBackend.GROCERIES);
        HttpResponse<String> wrong = anna.post(HOME + "/move", "amount", "-5", "to", "");

        assertThat(FakeBackend.SENT)
                .containsExactly(
                        "POST %s/moves {\"from\":\"%s\",\"to\":\"%s\",\"amount\":\"5.00\"}"
                                .formatted(MONTH, FakeBackend.HOME, FakeBackend.GROCERIES));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter an amount above zero.", "value=\"-5\"");
    }

    @Test
    void moving_more_than_is_available_needs_a_second_look() {
        HttpResponse<String> asked = anna.post(HOME + "/move", "amount", "40+5", "to", "");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Home will then be overspent by 2.50. Choose Move again")
                .contains("name=\"warned\" value=\"40+5\"", " autofocus>Move</button>");
        assertThat(anna.post(HOME + "/move", "amount", "46", "warned", "40+5").statusCode())
                .isEqualTo(422);
        assertThat(FakeBackend.SENT).isEmpty();
        anna.post(HOME + "/move", "amount", "40+5", "to", "", "warned", "40+5");
        assertThat(FakeBackend.SENT.getFirst()).endsWith("\"amount\":\"45.00\"}");
    }

    @Test
    void money_moves_to_and_from_the_payment_of_a_card() {
        assertThat(anna.get(MONTH + "?category=" + FakeBackend.HOME).body())
                .contains("42.50 available.", "<option value=\"ca4d\">Visa (50.00)");
        assertThat(anna.get(MONTH + "?category=ca4d").body())
                .contains("action=\"" + MONTH + "/cards/ca4d/move\"", "50.00 available.")
                .contains("class=\"explained\"")
                .doesNotContain("<option value=\"ca4d\"");
        anna.post(MONTH + "/cards/ca4d/move", "amount", "20", "to", FakeBackend.HOME);
        assertThat(FakeBackend.SENT.getFirst()).contains("{\"from\":\"ca4d\"", "\"20.00\"");
        assertThat(anna.post(MONTH + "/cards/ca4d/move", "amount", "60").body())
                .contains("Visa will then be overspent by 10.00.");
    }

    @Test
    void flags_and_notes_are_saved() {
        anna.post(GROCERIES, "carry", "true", "onward", "false");
        anna.post(GROCERIES, "notes", "Guests <3");
        anna.post(MONTH + "/categories/" + FakeBackend.SALARY, "next", "true");
        anna.post(MONTH + "/notes", "notes", "Long month");

        assertThat(FakeBackend.SENT.get(0))
                .endsWith("{\"carryOverspending\":true,\"onward\":false}");
        assertThat(FakeBackend.SENT.get(1)).endsWith("{\"notes\":\"Guests <3\"}");
        assertThat(FakeBackend.SENT.get(2)).endsWith("{\"forNextMonth\":true,\"onward\":true}");
        assertThat(FakeBackend.SENT.get(3)).endsWith("/notes {\"notes\":\"Long month\"}");
    }

    @Test
    void money_is_held_and_released() {
        anna.post(MONTH + "/hold", "amount", "100");
        anna.post(MONTH + "/release");
        HttpResponse<String> wrong = anna.post(MONTH + "/hold", "amount", "-1");

        assertThat(FakeBackend.SENT.get(0)).endsWith("/hold {\"amount\":\"100.00\"}");
        assertThat(FakeBackend.SENT.get(1)).endsWith("/hold {\"amount\":null}");
        assertThat(wrong.body()).contains("Enter zero or more.", "id=\"hold\" open");
    }

    @Test
    void open_acts_stay_open_when_an_amount_is_saved() {
        HttpResponse<String> saved =
                anna.post(GROCERIES, "assigned", "1", "opened", FakeBackend.HOME);

        assertThat(header(saved, "Location")).startsWith(MONTH + "?category=" + FakeBackend.HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/budget/november", "/budget/2026-13"})
    void what_is_not_a_month_is_not_found(String path) {
        assertThat(anna.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void amounts_are_written_as_the_household_writes_them() {
        String page = new Browser(base).as("anna-de").get(MONTH).body();

        assertThat(page).contains("Zu verteilen", "value=\"1.234,50\"", "überzogen");
    }
}
