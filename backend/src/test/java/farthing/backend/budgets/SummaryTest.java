package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A month of the budget at a glance.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SummaryTest {

    private final Planner planner = new Planner();

    @Test
    void overspent_categories_are_told_unless_they_carry_it() {
        planner.assign("2026-06", "Food", "40");
        planner.move("2026-06-05", "Food", "-52.50");
        planner.plan(
                "2026-06", "Expenses paid back", "{\"carryOverspending\": true, \"onward\": true}");
        planner.move("2026-06-06", "Expenses paid back", "-9");
        JsonNode june = summary("2026-06");
        assertThat(june.path("overspent")).hasSize(1);
        assertThat(june.path("overspent").path(0).path("category").asText())
                .isEqualTo(planner.category("Food"));
        assertThat(june.path("overspent").path(0).path("amount").asText()).isEqualTo("12.50");
        assertThat(june.path("readyToAssign").asText()).isEqualTo("-40.00");
        assertThat(summary("2026-07").path("overspent")).isEmpty();
    }

    @Test
    void what_targets_of_categories_that_are_not_hidden_need_is_added_up() {
        refill("Food", "100");
        refill("Holiday", "50");
        refill("Clothes", "30");
        refill("Hidden", "7");
        planner.millers
                .anna
                .patch(
                        planner.millers.path + "/categories/" + planner.category("Hidden"),
                        "{\"hidden\": true}",
                        "If-Match",
                        "*")
                .mustBe(200);
        planner.assign("2026-06", "Food", "40");
        planner.assign("2026-06", "Holiday", "50");
        JsonNode june = summary("2026-06").path("underfunded");
        assertThat(june.path("count").asInt()).isEqualTo(2);
        assertThat(june.path("amount").asText()).isEqualTo("90.00");
        assertThat(planner.month("2026-06").path("underfunded")).isEqualTo(june.path("amount"));
    }

    private void refill(String category, String amount) {
        planner.millers
                .anna
                .put(
                        "%s/categories/%s/targets"
                                .formatted(planner.millers.path, planner.category(category)),
                        "{\"targets\": [{\"kind\": \"refill\", \"amount\": \"%s\"}]}"
                                .formatted(amount))
                .mustBe(200);
    }

    @Test
    void a_card_is_short_until_what_is_owed_is_available_for_its_payment() {
        planner.card("Amex", "0");
        String visa = planner.card("Visa", "-200");
        planner.assignToCard("2026-06", visa, "150");
        JsonNode cards = summary("2026-06").path("cards");
        assertThat(cards).hasSize(1);
        assertThat(cards.path(0).path("account").asText()).isEqualTo(visa);
        assertThat(cards.path(0).path("name").asText()).isEqualTo("Visa");
        assertThat(cards.path(0).path("amount").asText()).isEqualTo("50.00");
        planner.millers
                .add(
                        """
                        {"date": "2026-06-05", "account": "%s", "amount": "-30", "category": "%s"}
                        """
                                .formatted(visa, planner.category("Food")))
                .mustBe(201);
        assertThat(summary("2026-06").path("overspent").path(0).path("amount").asText())
                .isEqualTo("30.00");
        assertThat(summary("2026-06").path("cards").path(0).path("amount").asText())
                .as("without what covering moves to the card")
                .isEqualTo("50.00");
        planner.assignToCard("2026-06", visa, "230");
        assertThat(summary("2026-06").path("cards")).isEmpty();
    }

    @Test
    void what_a_category_may_spend_is_carried_and_assigned() {
        planner.assign("2026-05", "Holiday", "100");
        planner.assign("2026-06", "Holiday", "20");
        planner.move("2026-06-05", "Holiday", "-45");
        JsonNode holiday = summary("2026-06").path("categories").path(0);
        assertThat(holiday.path("budgeted").asText()).isEqualTo("120.00");
        assertThat(holiday.path("spent").asText()).isEqualTo("45.00");
        assertThat(holiday.path("available").asText()).isEqualTo("75.00");
    }

    @Test
    void a_budget_is_in_use_for_two_months_after_the_last_assignment() {
        planner.assign("2026-06", "Food", "40");
        assertThat(
                        List.of("2026-05", "2026-06", "2026-08", "2026-09").stream()
                                .map(month -> summary(month).path("planned").asBoolean()))
                .containsExactly(false, true, true, false);
    }

    @Test
    void what_has_no_category_counts_in_all_months_and_currencies() {
        String uncategorised = "{\"date\": \"%s\", \"account\": \"%s\", \"amount\": \"%s\"}";
        planner.millers.add(uncategorised.formatted("2026-02-01", planner.purse, "-8"));
        planner.millers.add(uncategorised.formatted("2026-06-01", planner.purse, "3.50"));
        planner.millers.add(uncategorised.formatted("2026-06-02", planner.millers.dollars, "-100"));
        JsonNode found = summary("2026-06").path("uncategorised");
        assertThat(found.path("count").asInt()).isEqualTo(3);
        assertThat(found.path("amount").asText()).isEqualTo("-4.50");
    }

    @Test
    void a_short_history_has_no_age_of_money_and_no_buffer() {
        planner.move("2026-04-01", "Salary", "1000");
        for (int day = 10; day < 19; day++) {
            planner.move("2026-04-" + day, "Food", "-10");
        }
        JsonNode june = summary("2026-06");
        assertThat(june.path("onBudget").asText()).isEqualTo("910.00");
        assertThat(june.has("ageOfMoney")).isFalse();
        assertThat(june.has("buffer")).isFalse();
        planner.move("2026-04-19", "Food", "-10");
        assertThat(summary("2026-06").path("ageOfMoney").asInt()).isEqualTo(14); // 9 to 18 days
        assertThat(summary("2026-06").has("buffer")).isFalse();
        JsonNode buffer = summary("2026-07").path("buffer");
        assertThat(buffer.path("months").asInt()).isEqualTo(3);
        assertThat(buffer.path("spentPerDay").asText()).isEqualTo("1.10"); // 100 in 91 days
        assertThat(buffer.path("days").asInt()).isEqualTo(819);
    }

    @Test
    void accounts_in_other_currencies_count_for_the_buffer_at_their_rates() {
        planner.move("2026-03-15", "Salary", "1000");
        planner.move("2026-03-20", "Food", "-92"); // 92 days until June
        String dollars = planner.millers.account("Boston on budget", "checking", "USD", "0");
        spendOn(dollars, "2026-03-21", "400", "Salary");
        spendOn(dollars, "2026-04-21", "-184", "Food");
        assertThat(summary("2026-06").path("onBudget").asText()).isEqualTo("908.00");
        assertThat(summary("2026-06").path("buffer").path("days").asInt()).isEqualTo(908);
        planner.rate("USD", "2026-03-01", "0.50");
        planner.rate("USD", "2026-06-30", "2");
        planner.rate("USD", "2026-07-01", "3");
        JsonNode june = summary("2026-06");
        assertThat(june.path("onBudget").asText()).isEqualTo("1340.00"); // 908 + 216 * 2
        assertThat(june.path("buffer").path("spentPerDay").asText()).isEqualTo("2.00");
        assertThat(june.path("buffer").path("days").asInt()).isEqualTo(670);
    }

    private void spendOn(String account, String date, String amount, String category) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(date, account, amount, planner.category(category)))
                .mustBe(201);
    }

    @Test
    void transfers_within_the_budget_spend_nothing_and_those_out_of_it_do() {
        String jar = planner.millers.cash("Jar");
        planner.move("2026-04-01", "Salary", "1000");
        for (int day = 10; day < 20; day++) {
            transfer("2026-04-" + day, jar);
        }
        assertThat(summary("2026-04").has("ageOfMoney")).isFalse();
        for (int day = 20; day < 30; day++) {
            transfer("2026-04-" + day, planner.millers.savings);
        }
        assertThat(summary("2026-04").path("ageOfMoney").asInt()).isEqualTo(24); // 19 to 28 days
    }

    private void transfer(String date, String to) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "-5", "transferTo": "%s"}
                        """
                                .formatted(date, planner.purse, to))
                .mustBe(201);
    }

    @Test
    void opening_balances_are_money_of_the_day_on_which_the_account_was_opened() {
        planner.millers
                .anna
                .post(
                        planner.millers.path + "/accounts",
                        """
                        {"name": "Jar", "type": "cash", "openingBalance": "70",
                         "openedOn": "2026-06-05"}
                        """)
                .mustBe(201);
        for (int count = 0; count < 10; count++) {
            planner.move("2026-06-11", "Food", "-1");
        }
        assertThat(summary("2026-06").path("ageOfMoney").asInt()).isEqualTo(6);
    }

    @Test
    void only_income_on_budget_ages() {
        planner.move("2026-06-01", "Salary", "50");
        planner.millers
                .add(
                        """
                        {"date": "2026-06-09", "account": "%s", "amount": "500", "category": "%s"}
                        """
                                .formatted(planner.millers.checking, planner.category("Salary")))
                .mustBe(201);
        for (int count = 0; count < 10; count++) {
            planner.move("2026-06-11", "Food", "-1");
        }
        assertThat(summary("2026-06").path("ageOfMoney").asInt()).isEqualTo(10);
    }

    private JsonNode summary(String month) {
        return planner.millers.anna.get(planner.path(month) + "/summary").mustBe(200).json();
    }
}
