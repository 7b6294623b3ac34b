package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Balances of a year: what the accounts held, and what they are expected to hold.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProjectionTest {

    private final Planner planner = new Planner();
    private final YearMonth now = YearMonth.now(ZoneOffset.UTC);

    @Test
    void a_month_that_ended_has_the_balance_of_the_accounts() {
        planner.move("2021-03-01", "Salary", "100");
        planner.move("2021-05-01", "Food", "-30");
        planner.plan("2021-06", "Food", "{\"planned\": \"50\", \"assigned\": \"60\"}");
        assertThat(balance("2021-02")).isEqualTo("0.00");
        assertThat(balance("2021-04")).isEqualTo("100.00");
        assertThat(balance("2021-12")).isEqualTo("70.00");
        assertThat(balance("2022-01")).isEqualTo("70.00");
    }

    @Test
    void a_month_to_come_brings_and_costs_what_is_planned() {
        planner.track();
        planner.move("2021-03-01", "Salary", "100");
        YearMonth next = now.plusMonths(1);
        planner.plan(next.toString(), "Salary", "{\"planned\": \"2000\"}");
        planner.plan(next.toString(), "Food", "{\"planned\": \"500\"}");
        assertThat(balance(now.toString())).isEqualTo("100.00");
        assertThat(balance(next.toString())).isEqualTo("1600.00");
        assertThat(balance(next.plusMonths(1).toString())).isEqualTo("1600.00");
    }

    @Test
    void this_month_counts_the_rest_of_its_plan() {
        planner.track();
        planner.plan(now.toString(), "Food", "{\"planned\": \"500\"}");
        planner.plan(now.toString(), "Rent", "{\"planned\": \"700\"}");
        planner.move(now.atDay(1).toString(), "Food", "-120");
        planner.move(now.atDay(1).toString(), "Rent", "-750");
        assertThat(balance(now.toString())).isEqualTo("-1250.00");
        assertThat(parts(now)).containsExactly("activity -870.00", "expectedSpending -380.00");
    }

    @Test
    void without_tracking_what_is_assigned_is_expected_to_be_spent() {
        YearMonth next = now.plusMonths(1);
        planner.assign(next.toString(), "Food", "300");
        assertThat(balance(next.toString())).isEqualTo("-300.00");
    }

    @Test
    void spending_on_a_card_counts_once_it_is_paid() {
        planner.move(now.minusMonths(2).atDay(1).toString(), "Salary", "500");
        String visa = planner.card("Visa", "0");
        for (YearMonth month : List.of(now.minusMonths(1), now)) {
            planner.millers
                    .add(
                            """
                            {"date": "%s", "account": "%s", "amount": "-60", "category": "%s"}
                            """
                                    .formatted(month.atDay(1), visa, planner.category("Food")))
                    .mustBe(201);
        }
        assertThat(balance(now.minusMonths(1).toString())).isEqualTo("500.00");
        assertThat(balance(now.toString())).isEqualTo("500.00");
        planner.assignToCard(now.toString(), visa, "45");
        planner.assignToCard(now.plusMonths(1).toString(), visa, "15");
        assertThat(balance(now.toString())).as("a payment is expected").isEqualTo("455.00");
        assertThat(balance(now.plusMonths(1).toString())).isEqualTo("440.00");
        assertThat(parts(now.minusMonths(1)))
                .containsExactly("balance 500.00", "activity -60.00", "overspentOnCredit 60.00");
        assertThat(parts(now.plusMonths(1)))
                .containsExactly("balance 455.00", "expectedPayments -15.00");
    }

    @Test
    void a_year_compares_the_plan_with_what_happened_when_tracking() {
        planner.track();
        planner.plan("2021-03", "Salary", "{\"planned\": \"2000\"}");
        planner.plan("2021-03", "Food", "{\"planned\": \"500\"}");
        planner.move("2021-03-05", "Salary", "1900");
        planner.move("2021-03-05", "Food", "-450");
        JsonNode year = year("2021");
        JsonNode income = year.path("income").path("months").path(2);
        assertThat(income.path("assigned").asText()).isEqualTo("2000.00");
        assertThat(income.path("difference").asText()).isEqualTo("-100.00");
        JsonNode expenses = year.path("expenses").path("months").path(2);
        assertThat(expenses.path("assigned").asText()).isEqualTo("500.00");
        assertThat(expenses.path("difference").asText()).isEqualTo("50.00");
    }

    @Test
    void months_have_the_balances_of_their_years() {
        planner.move(now.minusMonths(2).atDay(1).toString(), "Salary", "100");
        planner.assign(now.plusMonths(1).toString(), "Food", "30");
        String range = "/budget?from=%s&until=%s".formatted(now.minusMonths(2), now.plusMonths(9));
        JsonNode balances =
                planner.millers
                        .anna
                        .get(planner.millers.path + range)
                        .mustBe(200)
                        .json()
                        .path("balances");
        assertThat(balances).hasSize(12);
        for (JsonNode each : balances) {
            assertThat(each.path("balance").asText())
                    .isEqualTo(balance(each.path("month").asText()));
        }
    }

    private String balance(String month) {
        for (JsonNode each : year(month.substring(0, 4)).path("balances")) {
            if (each.path("month").asText().equals(month)) {
                assertThat(each.path("expected").asBoolean())
                        .isEqualTo(!YearMonth.parse(month).isBefore(now));
                String balance = each.path("balance").asText();
                explained(month, balance);
                return balance;
            }
        }
        throw new AssertionError("no " + month);
    }

    private List<String> parts(YearMonth month) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : explanation(month.toString()).path("parts")) {
            parts.add(part.path("figure").asText() + " " + part.path("amount").asText());
        }
        return parts;
    }

    private JsonNode explanation(String month) {
        return planner.millers
                .anna
                .get(
                        "%s/budget/%s/explanation?figure=balance"
                                .formatted(planner.millers.path, month))
                .mustBe(200)
                .json();
    }

    /// The explanation has the same balance, and its parts add up to it.
    private void explained(String month, String balance) {
        JsonNode answer = explanation(month);
        assertThat(answer.path("amount").asText()).isEqualTo(balance);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : answer.path("parts")) {
            sum = sum.add(new BigDecimal(part.path("amount").asText()));
        }
        assertThat(sum).as(answer.toString()).isEqualByComparingTo(balance);
    }

    private JsonNode year(String year) {
        return planner.millers
                .anna
                .get(planner.millers.path + "/budget/years/" + year)
                .mustBe(200)
                .json();
    }
}
