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
class NetWorthTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void each_month_has_the_sum_of_all_accounts_at_its_end() {
        millers.spend("2026-01-31", "-100.00", "Groceries").mustBe(201);
        millers.spend("2026-03-01", "-50.00", "Groceries").mustBe(201);

        assertThat(months("from=2026-01&until=2026-04"))
                .containsExactly(
                        "2026-01 900.00 0.00 900.00",
                        "2026-02 900.00 0.00 900.00",
                        "2026-03 850.00 0.00 850.00",
                        "2026-04 850.00 0.00 850.00");
    }

    @Test
    void transactions_before_the_period_count_and_later_ones_do_not() {
        millers.spend("2026-02-10", "-1.00", "Groceries").mustBe(201);
        millers.spend("2026-06-10", "-2.00", "Groceries").mustBe(201);

        assertThat(months("from=2025-12&until=2025-12")).containsExactly("2025-12 0.00 0.00 0.00");
        assertThat(months("from=2026-05&until=2026-05"))
                .containsExactly("2026-05 999.00 0.00 999.00");
    }

    @Test
    void a_negative_balance_is_a_liability_and_a_transfer_does_not_change_the_net_worth() {
        millers.add(
                        """
                        {"date": "2026-02-01", "account": "%s", "amount": "-300.00",
                         "transferTo": "%s"}
                        """
                                .formatted(millers.savings, millers.checking))
                .mustBe(201);

        assertThat(months("from=2026-02&until=2026-02"))
                .containsExactly("2026-02 1300.00 300.00 1000.00");
    }

    @Test
    void amounts_are_in_one_currency_and_other_currencies_are_listed() {
        millers.add(
                        """
                        {"date": "2026-02-01", "account": "%s", "amount": "-7.00"}
                        """
                                .formatted(millers.dollars))
                .mustBe(201);

        assertThat(worth("from=2026-02&until=2026-02").path("currencies").toString())
                .isEqualTo("[\"EUR\",\"USD\"]");
        assertThat(months("from=2026-02&until=2026-02&currency=USD"))
                .containsExactly("2026-02 0.00 7.00 -7.00");
    }

    private List<String> months(String query) {
        List<String> lines = new ArrayList<>();
        for (JsonNode month : worth(query).path("months")) {
            lines.add(
                    String.join(
                            " ",
                            month.path("month").asText(),
                            month.path("assets").asText(),
                            month.path("liabilities").asText(),
                            month.path("net").asText()));
        }
        return lines;
    }

    private JsonNode worth(String query) {
        return millers.anna.get(millers.path + "/net-worth?" + query).mustBe(200).json();
    }
}
