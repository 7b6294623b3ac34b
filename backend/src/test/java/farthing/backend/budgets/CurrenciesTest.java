package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts on budget in other currencies than the household's.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CurrenciesTest {

    private final Planner planner = new Planner();
    private final String dollars = planner.millers.dollars;

    @BeforeEach
    void dollars_are_on_budget() {
        planner.millers
                .anna
                .patch(
                        planner.millers.path + "/accounts/" + dollars,
                        "{\"onBudget\": true}",
                        "If-Match",
                        "*")
                .mustBe(200);
    }

    @Test
    void an_amount_counts_at_the_rate_of_its_day() {
        rate("2026-06-01", "0.92");
        rate("2026-06-10", "0.9");
        spend("2026-06-02", "-8");
        assertThat(planner.figure("2026-06", "Food", "activity")).isEqualTo("-7.36");
        spend("2026-06-10", "-8");
        spend("2026-07-20", "-0.05");
        assertThat(planner.figure("2026-06", "Food", "activity")).isEqualTo("-14.56");
        assertThat(planner.figure("2026-07", "Food", "activity")).isEqualTo("-0.05");
        assertThat(planner.month("2026-06").path("uncounted")).isEmpty();
        assertThat(planner.month("2026-06").path("transfers").asText()).isEqualTo("0.00");
    }

    @Test
    void what_has_no_rate_is_told_in_its_month_and_in_all_later_ones() {
        spend("2026-06-02", "-8");
        JsonNode june = planner.month("2026-06").path("uncounted");
        assertThat(june).hasSize(1);
        assertThat(june.path(0).path("currency").asText()).isEqualTo("USD");
        assertThat(june.path(0).path("amount").asText()).isEqualTo("-8.00");
        assertThat(planner.month("2026-06").path("uncountedBefore")).isEmpty();
        assertThat(planner.figure("2026-06", "Food", "activity")).isEqualTo("0.00");
        JsonNode year = planner.millers.anna.get(planner.path("years/2026")).mustBe(200).json();
        assertThat(year.path("uncounted")).isEqualTo(june);
        for (String later : List.of("2026-07", "2029-02")) {
            assertThat(planner.month(later).path("uncounted")).isEmpty();
            assertThat(planner.month(later).path("uncountedBefore")).as(later).isEqualTo(june);
            assertThat(
                            planner.millers
                                    .anna
                                    .get(planner.path(later) + "/summary")
                                    .mustBe(200)
                                    .json()
                                    .path("uncounted"))
                    .isEqualTo(june);
        }
        planner.millers
                .anna
                .put(
                        planner.millers.path
                                + "/categories/"
                                + planner.category("Food")
                                + "/targets",
                        "{\"targets\": [{\"kind\": \"copy\", \"months\": 12}]}")
                .mustBe(200);
        assertThat(planner.month("2026-08").path("uncountedBefore"))
                .as("a target that looks back")
                .isEqualTo(june);
        rate("2026-06-03", "0.9");
        assertThat(planner.month("2029-02").path("uncountedBefore")).isEqualTo(june);
        rate("2026-06-02", "0.9");
        assertThat(planner.month("2029-02").path("uncountedBefore")).isEmpty();
    }

    @Test
    void a_transaction_without_a_rate_that_is_deleted_is_no_longer_listed() {
        String path =
                planner.millers
                        .add(
                                """
                                {"date": "2026-06-03", "account": "%s", "amount": "8"}
                                """
                                        .formatted(dollars))
                        .mustBe(201)
                        .header("Location");
        assertThat(planner.month("2026-08").path("uncountedBefore")).hasSize(1);
        planner.millers.anna.delete(path, "If-Match", "*").mustBe(204);
        assertThat(planner.month("2026-08").path("uncountedBefore")).isEmpty();
    }

    @Test
    void what_has_no_rate_is_told_even_if_as_much_came_in_as_went_out() {
        spend("2026-06-02", "-8");
        planner.millers
                .add(
                        """
                        {"date": "2026-06-03", "account": "%s", "amount": "8", "category": "%s"}
                        """
                                .formatted(dollars, planner.category("Salary")))
                .mustBe(201);
        JsonNode uncounted = planner.month("2026-06").path("uncounted");
        assertThat(uncounted).hasSize(1);
        assertThat(uncounted.path(0).path("amount").asText()).isEqualTo("0.00");
    }

    @Test
    void what_has_no_rate_is_told_and_counts_once_it_has_one() {
        spend("2026-06-02", "-8");
        rate("2026-06-03", "0.5");
        JsonNode uncounted = planner.month("2026-06").path("uncounted");
        assertThat(uncounted).hasSize(1);
        assertThat(uncounted.path(0).path("amount").asText()).isEqualTo("-8.00");
        assertThat(planner.month("2026-08").path("overspent").asText()).isEqualTo("0.00");
        rate("2026-06-01", "0.92");
        assertThat(planner.month("2026-06").path("uncounted")).isEmpty();
        assertThat(planner.month("2026-07").path("overspent").asText()).isEqualTo("-7.36");
    }

    @Test
    void an_old_rate_changes_the_months_after_it_at_once() {
        rate("2021-03-01", "0.5");
        spend("2021-03-02", "-8");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("-4.00");
        rate("2021-03-02", "0.75");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("-6.00");
    }

    @Test
    void an_exchange_gains_or_loses_against_the_rate() throws Exception {
        planner.move("2026-06-01", "Salary", "100");
        rate("2026-06-01", "0.92");
        planner.millers
                .add(
                        """
                        {"date": "2026-06-05", "account": "%s", "amount": "-93",
                         "transferTo": "%s", "transferAmount": "100"}
                        """
                                .formatted(planner.purse, dollars))
                .mustBe(201);
        JsonNode june = planner.month("2026-06");
        assertThat(june.path("transfers").asText()).isEqualTo("-1.00");
        assertThat(june.path("readyToAssign").asText()).isEqualTo("99.00");
        planner.month("2027-02");
        try (Sql sql = Sql.asOwner()) {
            assertThat(Verification.differences(sql.connection()))
                    .noneMatch(each -> each.contains(planner.millers.household));
        }
    }

    @Test
    void the_database_and_java_know_the_same_digits_of_each_currency() {
        try (Sql sql = Sql.asOwner()) {
            for (Currency each : Currency.getAvailableCurrencies()) {
                if (each.getDefaultFractionDigits() >= 0) {
                    assertThat(sql.one("select minor_digits('%s')".formatted(each)))
                            .as(each.getCurrencyCode())
                            .isEqualTo(String.valueOf(each.getDefaultFractionDigits()));
                }
            }
        }
    }

    private void rate(String date, String rate) {
        planner.millers
                .anna
                .put(
                        planner.millers.path + "/rates/USD/" + date,
                        "{\"rate\": \"%s\"}".formatted(rate))
                .json();
    }

    private void spend(String date, String amount) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(date, dollars, amount, planner.category("Food")))
                .mustBe(201);
    }
}
