package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The month totals, with the household's first day of the month, on budget and off budget.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MonthTotalsTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void a_transaction_counts_on_budget_if_its_account_does() {
        millers.spend("2026-11-20", "-5.00", "Groceries").mustBe(201);
        transfer();
        String loan = offBudget();
        millers.add(
                        """
                        {"date": "2026-11-20", "account": "%s", "amount": "-7.00", "category": "%s"}
                        """
                                .formatted(loan, millers.category("Groceries")))
                .mustBe(201);
        assertThat(totals("category"))
                .containsExactly("2026-11-01 false 700 1", "2026-11-01 true 500 1");
    }

    @Test
    void moving_an_account_off_budget_moves_its_totals_and_undo_restores_them() {
        millers.spend("2026-11-20", "-5.00", "Groceries").mustBe(201);
        transfer();
        List<String> before = totals("account", "category");
        assertThat(before).allMatch(total -> total.contains("true"));
        Caller.Answer edited =
                millers.anna
                        .patch(
                                millers.path + "/accounts/" + millers.checking,
                                "{\"onBudget\": false}",
                                "If-Match",
                                "*")
                        .mustBe(200);
        assertThat(totals("category")).containsExactly("2026-11-01 false 500 1");
        assertThat(totals("account")).contains("2026-11-01 false -700 2", "2026-11-01 true 200 1");
        assertTheBooksAreRight();

        millers.anna
                .post(millers.path + "/changes/" + edited.header("Change") + "/reversal", "")
                .mustBe(201);
        assertThat(totals("account", "category")).isEqualTo(before);
        assertTheBooksAreRight();
    }

    @Test
    void months_begin_on_the_configured_day() {
        millers.spend("2026-11-14", "-5.00", "Groceries").mustBe(201);
        millers.spend("2026-11-15", "-7.00", "Groceries").mustBe(201);
        startMonthOn(15);
        assertThat(totals("category"))
                .containsExactly("2026-10-01 true 500 1", "2026-11-01 true 700 1");
        millers.spend("2026-12-14", "-1.00", "Groceries").mustBe(201);
        assertThat(totals("category"))
                .containsExactly("2026-10-01 true 500 1", "2026-11-01 true 800 2");
        assertTheBooksAreRight();
        startMonthOn(1);
        assertThat(totals("category"))
                .containsExactly("2026-11-01 true 1200 2", "2026-12-01 true 100 1");
        assertTheBooksAreRight();
    }

    @Test
    void the_first_day_of_the_month_must_be_from_1_to_28() {
        for (String day : List.of("0", "29", "-1")) {
            Caller.Answer refused =
                    millers.anna.patch(
                            millers.path,
                            "{\"monthStartDay\": %s}".formatted(day),
                            "If-Match",
                            "*");
            assertThat(refused.status()).as(day).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/monthStartDay");
        }
    }

    private void startMonthOn(int day) {
        millers.anna
                .patch(millers.path, "{\"monthStartDay\": %d}".formatted(day), "If-Match", "*")
                .mustBe(200);
    }

    private void transfer() {
        millers.add(
                        """
                        {"date": "2026-11-20", "account": "%s", "amount": "-2.00",
                         "transferTo": "%s"}
                        """
                                .formatted(millers.checking, millers.savings))
                .mustBe(201);
    }

    private String offBudget() {
        return millers.anna
                .post(
                        millers.path + "/accounts",
                        """
                        {"name": "House", "type": "investment", "currency": "EUR",
                         "onBudget": false, "openedOn": "2026-01-01"}
                        """)
                .mustBe(201)
                .json()
                .path("id")
                .asText();
    }

    /// The totals of these kinds that have postings, as `month on-budget minor-units postings`.
    private List<String> totals(String... kinds) {
        try (Sql sql = Sql.asOwner()) {
            return sql.column(
                    """
                    select concat_ws(' ', month, on_budget::text, amount_minor, postings)
                      from month_total
                     where household_id = '%s' and kind in ('%s') and postings > 0
                     order by 1
                    """
                            .formatted(millers.household, String.join("', '", kinds)));
        }
    }

    private static void assertTheBooksAreRight() {
        try (Sql sql = Sql.asOwner()) {
            assertThat(sql.column("select book_differences()")).isEmpty();
        }
    }
}
