package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Filters, order and pages of the list of transactions.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegisterTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void filters_select_the_matching_transactions() {
        millers.spend("2026-11-01", "-10", "Groceries").mustBe(201);
        millers.spend("2026-11-15", "-25.50", "Eating out").mustBe(201);
        millers.add(transfer()).mustBe(201);
        millers.add(
                        """
                        {"date": "2026-10-05", "account": "%s", "amount": "2500",
                         "payee": "Employer", "notes": "October 100%%", "tags": ["work"], "status": "cleared"}
                        """
                                .formatted(millers.checking))
                .mustBe(201);
        String groceries = millers.category("Groceries");
        String[][] filters = {
            {"", "-100.00, -25.50, -10.00, 2500.00, 1000.00"},
            {"category=" + groceries, "-10.00"},
            {"category=none", "2500.00"},
            {"account=" + millers.savings, "-100.00"},
            {"from=2026-11-01&until=2026-11-15", "-25.50, -10.00"},
            {"q=CORNER", "-25.50, -10.00"},
            {"q=100%25", "2500.00"},
            {"q=_", ""},
            {"tag=work", "2500.00"},
            {"status=cleared", "2500.00, 1000.00"},
            {"min=-30&max=-5", "-25.50, -10.00"},
            {"category=" + groceries + "&q=corner&from=2026-11-02", ""},
            {"account=" + millers.checking + "&category=" + groceries, "-10.00"},
        };
        for (String[] filter : filters) {
            assertThat(String.join(", ", amounts(filter[0]))).as(filter[0]).isEqualTo(filter[1]);
        }
    }

    @Test
    void a_list_can_show_how_transactions_count_in_the_budget() {
        millers.anna
                .patch(
                        millers.path + "/accounts/" + millers.savings,
                        "{\"onBudget\": false}",
                        "If-Match",
                        "*")
                .mustBe(200);
        millers.spend("2026-11-01", "-10", "Groceries").mustBe(201);
        millers.add(amount(millers.savings, "-7")).mustBe(201);
        millers.add(transfer()).mustBe(201);
        millers.add(
                        """
                        {"date": "2026-11-21", "account": "%s", "amount": "-50.00",
                         "transferTo": "%s", "transferAmount": "54.00"}
                        """
                                .formatted(millers.checking, millers.dollars))
                .mustBe(201);
        assertThat(amounts("budget=on")).containsExactly("-50.00", "-100.00", "-10.00", "1000.00");
        String card =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                """
                                {"name": "Visa", "type": "credit-card", "currency": "EUR",
                                 "openingBalance": "-80", "openedOn": "2026-01-01"}
                                """)
                        .mustBe(201)
                        .json()
                        .path("id")
                        .asText();
        assertThat(amounts("budget=openings")).containsExactly("1000.00");
        millers.anna
                .patch(
                        millers.path + "/accounts/" + card,
                        "{\"paymentEnvelope\": false}",
                        "If-Match",
                        "*")
                .mustBe(200);
        assertThat(amounts("budget=openings")).containsExactlyInAnyOrder("1000.00", "-80.00");
        assertThat(amounts("budget=transfers")).containsExactly("-50.00", "-100.00");
        Caller.Answer wrong = millers.anna.get(millers.path + "/transactions?budget=all");
        assertThat(wrong.mustBe(422).pointers()).containsExactly("budget");
    }

    @Test
    void paging_returns_every_transaction_once() {
        for (int day = 1; day <= 7; day++) {
            millers.spend("2026-11-0" + (day / 2 + 1), "-" + day, "Groceries").mustBe(201);
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    millers.anna
                            .get(millers.path + "/transactions?limit=3" + cursor)
                            .mustBe(200)
                            .json();
            paged.addAll(page.path("transactions").findValuesAsText("id"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        JsonNode all = millers.anna.get(millers.path + "/transactions").json();
        assertThat(paged).isEqualTo(all.path("transactions").findValuesAsText("id")).hasSize(8);
    }

    @Test
    void amounts_are_compared_in_the_currency_of_the_account_or_household() {
        millers.spend("2026-11-01", "-10", "Groceries").mustBe(201);
        String yen = account("JPY");
        millers.add(amount(yen, "-1000")).mustBe(201);
        millers.add(amount(millers.dollars, "-10")).mustBe(201);
        assertThat(amounts("min=-10&max=-10")).containsExactly("-10.00");
        assertThat(amounts("max=-10&account=" + yen)).containsExactly("-1000");
        assertThat(amounts("max=-10&account=" + millers.dollars)).containsExactly("-10.00");
        assertThat(amounts("max=-1000.01&account=" + millers.checking)).isEmpty();
        Caller.Answer digits =
                millers.anna.get(millers.path + "/transactions?min=1.5&account=" + yen);
        assertThat(digits.mustBe(422).pointers()).containsExactly("min");
    }

    private String account(String currency) {
        return millers.anna
                .post(
                        millers.path + "/accounts",
                        "{\"name\": \"%s\", \"type\": \"cash\", \"currency\": \"%s\"}"
                                .formatted(currency, currency))
                .mustBe(201)
                .json()
                .path("id")
                .asText();
    }

    private static String amount(String account, String amount) {
        return "{\"date\": \"2026-11-02\", \"account\": \"%s\", \"amount\": \"%s\"}"
                .formatted(account, amount);
    }

    private String transfer() {
        return """
        {"date": "2026-11-20", "account": "%s", "amount": "-100.00", "transferTo": "%s"}
        """
                .formatted(millers.checking, millers.savings);
    }

    private List<String> amounts(String filter) {
        return millers.anna
                .get(millers.path + "/transactions?" + filter)
                .mustBe(200)
                .json()
                .path("transactions")
                .findValuesAsText("amount");
    }
}
