package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each figure of the payment of a credit card says what it is made of.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CardExplanationTest {

    private final Planner planner = new Planner();
    private final String visa = planner.card("Visa", "-200");

    /// June funds 100.00 of the 120.00 spent on the card. July pays 105.00, more than is available.
    @BeforeEach
    void planTwoMonths() {
        planner.move("2026-06-01", "Salary", "1000");
        planner.assign("2026-06", "Food", "100");
        planner.assignToCard("2026-06", visa, "30");
        spend("2026-06-10", "-120");
        pay("2026-06-20", "40");
        pay("2026-07-10", "80");
        pay("2026-07-20", "25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06 | assigned  | 30.00  |",
                "2026-06 | carried   | 0.00   | available 0.00",
                "2026-06 | spending  | 100.00 | spent 120.00, overspentOnCredit -20.00",
                "2026-06 | payments  | 40.00  |",
                "2026-06 | available | 90.00  | carried 0.00, assigned 30.00, spending 100.00,"
                        + " payments -40.00",
                "2026-06 | missing   | 190.00 | owed 280.00, available -90.00",
                "2026-07 | carried   | 90.00  | available 90.00",
                "2026-07 | spending  | 0.00   |",
                "2026-07 | available | -15.00 | carried 90.00, assigned 0.00, spending 0.00,"
                        + " payments -105.00",
                "2026-08 | carried   | 0.00   | available -15.00, overspent 15.00"
            })
    void the_parts_add_up(String month, String figure, String amount, String parts) {
        JsonNode answer = explain(month, "figure=" + figure + "&card=" + visa).mustBe(200).json();

        assertThat(answer.path("name").asText()).isEqualTo("Visa");
        assertThat(answer.path("card").asText()).isEqualTo(visa);
        assertThat(answer.path("amount").asText()).isEqualTo(amount);
        assertThat(parts(answer)).isEqualTo(parts == null ? "" : parts);
        if (parts != null) {
            assertThat(sum(answer)).isEqualByComparingTo(amount);
        }
    }

    @Test
    void the_sum_of_all_cards_is_explained_by_card() {
        String amex = planner.card("Amex", "0");
        planner.assignToCard("2026-06", amex, "7");
        JsonNode available = explain("2026-06", "figure=available&card=all").mustBe(200).json();
        assertThat(available.path("card").asText()).isEqualTo("all");
        assertThat(available.path("amount").asText()).isEqualTo("97.00");
        assertThat(available.path("parts").findValuesAsText("amount"))
                .containsExactly("90.00", "7.00");
        assertThat(available.path("parts").findValuesAsText("card")).containsExactly(visa, amex);
        assertThat(explain("2026-06", "figure=missing&card=all").mustBe(422).pointers())
                .containsExactly("figure");
    }

    @Test
    void what_is_assigned_or_overspent_in_all_leads_to_the_card() {
        for (String question : new String[] {"2026-06 assigned", "2026-08 overspent"}) {
            String[] words = question.split(" ");
            JsonNode answer = explain(words[0], "figure=" + words[1]).mustBe(200).json();

            assertThat(answer.path("parts").findValuesAsText("card")).containsExactly(visa);
            assertThat(sum(answer)).isEqualByComparingTo(answer.path("amount").asText());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figure=missing | figure | Only the payment of a card has this figure",
                "figure=activity&card={visa} | figure | The payment of a card has `spending` and"
                        + " `payments`",
                "figure=held&card={visa} | figure | Only the month as a whole has this figure",
                "figure=assigned&card={visa}&group={visa} | card | Use one of `category`, `group`"
                        + " and `card`"
            })
    void a_figure_that_a_card_does_not_have_is_refused(
            String query, String pointer, String detail) {
        Caller.Answer answer = explain("2026-06", query.replace("{visa}", visa));
        JsonNode error = answer.mustBe(422).json().path("errors").path(0);

        assertThat(error.path("pointer").asText()).isEqualTo(pointer);
        assertThat(error.path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void the_card_of_another_household_is_unknown() {
        String theirs = new Planner().card("Visa", "0");

        for (String card : new String[] {theirs, planner.purse, "x"}) {
            explain("2026-06", "figure=available&card=" + card).mustBe(404);
        }
    }

    @Test
    void what_is_missing_for_a_card_without_a_rate_is_not_known() {
        String yen =
                planner.millers
                        .anna
                        .post(
                                planner.millers.path + "/accounts",
                                """
                                {"name": "Tokyo", "type": "credit-card", "currency": "JPY"}
                                """)
                        .mustBe(201)
                        .json()
                        .path("id")
                        .asText();

        explain("2026-06", "figure=available&card=" + yen).mustBe(200);
        assertThat(
                        explain("2026-06", "figure=missing&card=" + yen)
                                .mustBe(422)
                                .json()
                                .at("/errors/0/detail")
                                .asText())
                .isEqualTo("There is no rate for the currency of this card");
    }

    private Caller.Answer explain(String month, String query) {
        return planner.millers.anna.get(planner.path(month) + "/explanation?" + query);
    }

    private void spend(String date, String amount) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(date, visa, amount, planner.category("Food")))
                .mustBe(201);
    }

    private void pay(String date, String amount) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "-%s", "transferTo": "%s"}
                        """
                                .formatted(date, planner.purse, amount, visa))
                .mustBe(201);
    }

    private static String parts(JsonNode answer) {
        StringBuilder parts = new StringBuilder();
        for (JsonNode part : answer.path("parts")) {
            parts.append(parts.isEmpty() ? "" : ", ")
                    .append(part.path("figure").asText())
                    .append(' ')
                    .append(part.path("amount").asText());
        }
        return parts.toString();
    }

    private static BigDecimal sum(JsonNode answer) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : answer.path("parts")) {
            sum = sum.add(new BigDecimal(part.path("amount").asText()));
        }
        return sum;
    }
}
