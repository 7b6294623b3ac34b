package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OverviewTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void first_last_and_empty_months_are_included() {
        millers.spend("2026-01-01", "-1", "Groceries").mustBe(201);
        millers.spend("2025-12-31", "-2", "Groceries").mustBe(201);
        millers.spend("2026-03-31", "-4", "Groceries").mustBe(201);
        millers.spend("2026-04-01", "-8", "Groceries").mustBe(201);
        assertThat(months("from=2026-01&until=2026-03"))
                .containsExactly(
                        "2026-01 0.00 1.00 -1.00",
                        "2026-02 0.00 0.00 0.00",
                        "2026-03 0.00 4.00 -4.00");
    }

    @Test
    void income_and_expenses_are_both_positive_and_net_is_their_difference() {
        book("2500.00", "Salary");
        book("-800.00", "Rent or mortgage");
        assertThat(months("from=2026-11&until=2026-11"))
                .containsExactly("2026-11 2500.00 800.00 1700.00");
        assertThat(categories())
                .containsExactly("Salary income 2500.00 1", "Rent or mortgage expense 800.00 1");
    }

    @Test
    void refunds_reduce_expenses_and_repaid_salary_reduces_income() {
        book("-30.00", "Groceries");
        book("12.50", "Groceries");
        book("10.00", "Clothing");
        book("-5.00", "Salary");
        assertThat(months("from=2026-11&until=2026-11"))
                .containsExactly("2026-11 -5.00 7.50 -12.50");
        assertThat(categories())
                .containsExactly(
                        "Salary income -5.00 1",
                        "Groceries expense 17.50 2",
                        "Clothing expense -10.00 1");
    }

    @Test
    void uncategorised_amounts_count_as_income_or_expense_by_their_sign() {
        book("100.00", "");
        book("-40.00", "");
        book("-2.00", "");
        assertThat(categories()).containsExactly(" income 100.00 1", " expense 42.00 2");
        assertThat(months("from=2026-11&until=2026-11"))
                .containsExactly("2026-11 100.00 42.00 58.00");
    }

    @Test
    void transfers_and_opening_balances_are_neither_income_nor_expense() {
        transfer(millers.savings, "");
        transfer(millers.dollars, ", \"transferAmount\": \"11.00\"");
        assertThat(months("from=2026-01&until=2026-11"))
                .allMatch(month -> month.endsWith(" 0.00 0.00 0.00"));
        assertThat(categories()).isEmpty();
    }

    @Test
    void each_split_counts_in_its_category() {
        millers.add(
                        """
                        {"date": "2026-11-05", "account": "%s", "amount": "-10.00",
                         "splits": [{"category": "%s", "amount": "-15.00"},
                                    {"category": "%s", "amount": "5.00"}]}
                        """
                                .formatted(
                                        millers.checking,
                                        millers.category("Groceries"),
                                        millers.category("Clothing")))
                .mustBe(201);
        assertThat(categories())
                .containsExactly("Groceries expense 15.00 1", "Clothing expense -5.00 1");
    }

    @Test
    void amounts_are_in_one_currency_and_other_currencies_are_listed() {
        book("-30.00", "Groceries");
        millers.add(
                        """
                        {"date": "2026-11-05", "account": "%s", "amount": "-7.00", "category": "%s"}
                        """
                                .formatted(millers.dollars, millers.category("Groceries")))
                .mustBe(201);
        JsonNode euros = overview("from=2026-11&until=2026-11");
        assertThat(euros.path("currency").asText()).isEqualTo("EUR");
        assertThat(euros.path("currencies").toString()).isEqualTo("[\"EUR\",\"USD\"]");
        assertThat(euros.path("months").path(0).path("expense").asText()).isEqualTo("30.00");
        JsonNode dollars = overview("from=2026-11&until=2026-11&currency=USD");
        assertThat(dollars.path("months").path(0).path("expense").asText()).isEqualTo("7.00");
        JsonNode yen = overview("from=2026-11&until=2026-11&currency=JPY");
        assertThat(yen.path("months").path(0).path("expense").asText()).isEqualTo("0");
    }

    @Test
    void what_is_assigned_stands_beside_what_happened() {
        book("-30.00", "Groceries");
        for (String category : List.of("Groceries", "Clothing")) {
            millers.anna
                    .put(
                            millers.path
                                    + "/budget/2026-11/categories/"
                                    + millers.category(category),
                            "{\"assigned\": \"45\"}")
                    .mustBe(200);
        }
        assertThat(categories())
                .containsExactly("Groceries expense 30.00 1", "Clothing expense 0.00 0");
        for (JsonNode line :
                overview("from=2026-11&until=2026-11").path("months").path(0).path("categories")) {
            assertThat(line.path("assigned").asText()).isEqualTo("45.00");
        }
        assertThat(overview("from=2026-11&until=2026-11&currency=USD").toString())
                .doesNotContain("assigned");
    }

    @Test
    void the_budget_counts_accounts_on_budget_in_all_currencies_with_a_rate() {
        book("-30.00", "Groceries");
        millers.anna
                .patch(
                        millers.path + "/accounts/" + millers.savings,
                        "{\"onBudget\": false}",
                        "If-Match",
                        "*")
                .mustBe(200);
        bookOn(millers.savings, "-20.00", "Groceries");
        bookOn(millers.dollars, "-10.00", "Groceries");
        bookOn(millers.dollars, "-8.00", "Clothing");
        JsonNode without = groceries();
        assertThat(without.path("amount").asText()).isEqualTo("50.00");
        assertThat(without.path("budgetActivity").asText()).isEqualTo("30.00");
        millers.anna.put(millers.path + "/rates/USD/2026-01-01", "{\"rate\": \"0.5\"}").mustBe(201);
        assertThat(groceries().path("amount").asText()).isEqualTo("50.00");
        assertThat(groceries().path("budgetActivity").asText()).isEqualTo("35.00");
        assertThat(categories())
                .containsExactly("Groceries expense 50.00 2", "Clothing expense 0.00 0");
        assertThat(overview("from=2026-11&until=2026-11&currency=USD").toString())
                .doesNotContain("budgetActivity");
    }

    private JsonNode groceries() {
        return overview("from=2026-11&until=2026-11")
                .path("months")
                .path(0)
                .path("categories")
                .path(0);
    }

    private void bookOn(String account, String amount, String category) {
        millers.add(
                        """
                        {"date": "2026-11-22", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(account, amount, millers.category(category)))
                .mustBe(201);
    }

    @Test
    void a_deleted_transaction_does_not_count() {
        Caller.Answer added = millers.spend("2026-11-22", "-12.30", "Groceries");
        millers.anna.delete(added.header("Location"), "If-Match", "*").mustBe(204);
        assertThat(categories()).isEmpty();
    }

    @Test
    void a_period_has_1_to_240_valid_months() {
        String[][] periods = {
            {"", "422", "from until"},
            {"from=2026-01", "422", "until"},
            {"from=2026-01&until=2026-13", "422", "until"},
            {"from=2026-1&until=2026-02", "422", "from"},
            {"from=2026-01-01&until=2026-02", "422", "from"},
            {"from=1899-12&until=1900-01", "422", "from"},
            {"from=2026-02&until=2026-01", "422", "until"},
            {"from=2006-01&until=2026-01", "422", "until"},
            {"from=2006-01&until=2025-12", "200", ""},
            {"from=2026-01&until=2026-01&currency=euro", "422", "currency"},
        };
        for (String[] period : periods) {
            for (String report : List.of("/overview?", "/net-worth?")) {
                Caller.Answer answer = millers.anna.get(millers.path + report + period[0]);
                assertThat(answer.status()).as(period[0]).isEqualTo(Integer.parseInt(period[1]));
                if (answer.status() == 422) {
                    assertThat(String.join(" ", answer.pointers()))
                            .as(report + period[0])
                            .isEqualTo(period[2]);
                }
            }
        }
    }

    private void book(String amount, String category) {
        String on =
                category.isEmpty() ? "" : ", \"category\": \"" + millers.category(category) + "\"";
        millers.add(
                        "{\"date\": \"2026-11-10\", \"account\": \"%s\", \"amount\": \"%s\"%s}"
                                .formatted(millers.checking, amount, on))
                .mustBe(201);
    }

    private void transfer(String to, String arriving) {
        millers.add(
                        """
                        {"date": "2026-11-20", "account": "%s", "amount": "-10",
                         "transferTo": "%s"%s}
                        """
                                .formatted(millers.checking, to, arriving))
                .mustBe(201);
    }

    /// The categories of November 2026, such as `Groceries expense 17.50 2`.
    private List<String> categories() {
        List<String> lines = new ArrayList<>();
        for (JsonNode line :
                overview("from=2026-11&until=2026-11").path("months").path(0).path("categories")) {
            lines.add(
                    String.join(
                            " ",
                            line.path("name").asText(),
                            line.path("kind").asText(),
                            line.path("amount").asText(),
                            line.path("count").asText()));
        }
        return lines;
    }

    /// The months as `2026-11 income expense net`.
    private List<String> months(String period) {
        List<String> lines = new ArrayList<>();
        for (JsonNode month : overview(period).path("months")) {
            lines.add(
                    String.join(
                            " ",
                            month.path("month").asText(),
                            month.path("income").asText(),
                            month.path("expense").asText(),
                            month.path("net").asText()));
        }
        return lines;
    }

    private JsonNode overview(String period) {
        return millers.anna.get(millers.path + "/overview?" + period).mustBe(200).json();
    }
}
