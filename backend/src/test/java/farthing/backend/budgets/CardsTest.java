package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Credit cards that have an envelope for their payment.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CardsTest {

    private final Planner planner = new Planner();
    private final String visa = planner.card("Visa", "-200");

    @BeforeEach
    void income() {
        planner.move("2026-06-01", "Salary", "1000");
    }

    @Test
    void spending_on_a_card_moves_money_to_its_payment() {
        planner.assign("2026-06", "Food", "100");
        spend("2026-06-10", visa, "Food", "-60");
        assertThat(planner.figure("2026-06", "Food", "available")).isEqualTo("40.00");
        assertThat(figure("2026-06", visa, "spending")).isEqualTo("60.00");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("60.00");
        assertThat(ready("2026-06")).isEqualTo("900.00");
        pay("2026-06-20", visa, "50");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("10.00");
        assertThat(figure("2026-06", visa, "payments")).isEqualTo("50.00");
        assertThat(ready("2026-06")).isEqualTo("900.00");
        assertThat(figure("2026-07", visa, "carried")).isEqualTo("10.00");
    }

    @Test
    void old_debt_takes_nothing_from_what_is_ready_and_is_paid_by_assigning_to_the_card() {
        assertThat(planner.month("2026-05").path("readyToAssign").asText()).isEqualTo("0.00");
        assertThat(figure("2026-06", visa, "owed")).isEqualTo("200.00");
        assertThat(figure("2026-06", visa, "missing")).isEqualTo("200.00");
        planner.assignToCard("2026-06", visa, "150");
        assertThat(ready("2026-06")).isEqualTo("850.00");
        assertThat(figure("2026-06", visa, "missing")).isEqualTo("50.00");
        Caller.Answer covered =
                planner.millers
                        .anna
                        .post(planner.path("2026-06") + "/moves", "{\"to\": \"" + visa + "\"}")
                        .mustBe(201);
        assertThat(figure("2026-06", visa, "missing")).isEqualTo("0.00");
        assertThat(ready("2026-06")).isEqualTo("800.00");
        planner.undo(covered);
        pay("2026-06-20", visa, "150");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("0.00");
        assertThat(figure("2026-06", visa, "owed")).isEqualTo("50.00");
        assertThat(ready("2026-06")).isEqualTo("850.00");
    }

    @Test
    void money_moves_from_the_payment_of_a_card_to_a_category_and_between_cards() {
        String amex = planner.card("Amex", "0");
        planner.assignToCard("2026-06", visa, "150");
        move(visa, planner.category("Food"), "40");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("110.00");
        assertThat(planner.figure("2026-06", "Food", "available")).isEqualTo("40.00");
        Caller.Answer moved = move(visa, amex, "120");
        assertThat(figure("2026-06", visa, "available")).as("overspent").isEqualTo("-10.00");
        assertThat(figure("2026-06", amex, "available")).isEqualTo("120.00");
        assertThat(ready("2026-06")).isEqualTo("850.00");
        planner.undo(moved);
        assertThat(figure("2026-06", visa, "available")).isEqualTo("110.00");
        assertThat(figure("2026-06", amex, "available")).isEqualTo("0.00");
    }

    @Test
    void overspending_on_credit_is_owed_and_overspending_in_cash_is_taken_from_what_is_ready() {
        planner.assign("2026-06", "Food", "100");
        planner.move("2026-06-05", "Food", "-70");
        spend("2026-06-10", visa, "Food", "-50");
        assertThat(planner.figure("2026-06", "Food", "available")).isEqualTo("-20.00");
        assertThat(planner.figure("2026-06", "Food", "overspentOnCredit")).isEqualTo("20.00");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("30.00");
        assertThat(planner.month("2026-07").path("overspent").asText()).isEqualTo("0.00");
        assertThat(planner.figure("2026-07", "Food", "carried")).isEqualTo("0.00");
        assertThat(ready("2026-07")).isEqualTo("900.00");
        planner.move("2026-06-25", "Food", "-45");
        assertThat(planner.figure("2026-06", "Food", "overspentOnCredit")).isEqualTo("50.00");
        assertThat(planner.month("2026-07").path("overspent").asText()).isEqualTo("-15.00");
        assertThat(ready("2026-07")).isEqualTo("885.00");
    }

    @Test
    void covering_what_was_overspent_on_credit_pays_for_it() {
        spend("2026-06-10", visa, "Food", "-50");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("0.00");
        planner.assign("2026-06", "Food", "50");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("50.00");
        assertThat(planner.figure("2026-06", "Food", "overspentOnCredit")).isEqualTo("0.00");
    }

    @Test
    void what_is_overspent_on_several_cards_is_owed_on_the_oldest_first() {
        String amex = planner.card("Amex", "0");
        planner.assign("2026-06", "Food", "50");
        spend("2026-06-10", amex, "Food", "-40");
        spend("2026-06-11", visa, "Food", "-30");
        assertThat(figure("2026-06", visa, "spending")).isEqualTo("10.00");
        assertThat(figure("2026-06", amex, "spending")).isEqualTo("40.00");
    }

    @Test
    void money_back_on_a_card_lowers_its_payment() {
        planner.assign("2026-06", "Food", "50");
        spend("2026-06-10", visa, "Food", "-50");
        spend("2026-06-11", visa, "Food", "20");
        spend("2026-06-12", visa, "Bonus", "5");
        assertThat(planner.figure("2026-06", "Food", "available")).isEqualTo("20.00");
        assertThat(figure("2026-06", visa, "available")).isEqualTo("25.00");
        assertThat(ready("2026-06")).isEqualTo("955.00");
    }

    @Test
    void a_card_without_an_envelope_counts_as_cash() {
        spend("2026-06-10", visa, "Food", "-60");
        Caller.Answer edited =
                planner.millers
                        .anna
                        .patch(
                                planner.millers.path + "/accounts/" + visa,
                                "{\"paymentEnvelope\": false}",
                                "If-Match",
                                "*")
                        .mustBe(200);
        JsonNode june = planner.month("2026-06");
        assertThat(june.path("cards")).isEmpty();
        assertThat(planner.month("2026-05").path("readyToAssign").asText()).isEqualTo("-200.00");
        assertThat(june.path("readyToAssign").asText()).isEqualTo("800.00");
        assertThat(planner.month("2026-07").path("overspent").asText()).isEqualTo("-60.00");
        planner.undo(edited);
        assertThat(ready("2026-06")).isEqualTo("1000.00");
        assertThat(planner.month("2026-07").path("overspent").asText()).isEqualTo("0.00");
    }

    @Test
    void a_card_in_another_currency_is_owed_at_the_rate_of_the_end_of_the_month() {
        String card = planner.cardIn("USD", "Dollar card", "-100");
        assertThat(isNull("2026-06", card, "owed")).isTrue();
        planner.rate("USD", "2026-06-15", "0.9");
        planner.rate("USD", "2026-07-01", "1.2");
        assertThat(isNull("2026-05", card, "owed")).isTrue();
        assertThat(figure("2026-06", card, "owed")).isEqualTo("90.00");
        assertThat(figure("2026-07", card, "owed")).isEqualTo("120.00");
        planner.rate("USD", "2026-08-01", "999999999999");
        assertThat(isNull("2026-08", card, "owed")).as("beyond what is counted").isTrue();
        planner.rate("USD", "2026-09-01", "0.000000000001");
        assertThat(figure("2026-09", card, "owed")).isEqualTo("0.00");
    }

    private boolean isNull(String month, String card, String figure) {
        return figure(month, card, figure).equals("null");
    }

    private void spend(String date, String account, String category, String amount) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(date, account, amount, planner.category(category)))
                .mustBe(201);
    }

    private void pay(String date, String card, String amount) {
        planner.millers
                .add(
                        """
                        {"date": "%s", "account": "%s", "amount": "-%s", "transferTo": "%s"}
                        """
                                .formatted(date, planner.purse, amount, card))
                .mustBe(201);
    }

    private Caller.Answer move(String from, String to, String amount) {
        return planner.millers
                .anna
                .post(
                        planner.path("2026-06") + "/moves",
                        """
                        {"from": "%s", "to": "%s", "amount": "%s"}
                        """
                                .formatted(from, to, amount))
                .mustBe(201);
    }

    private String ready(String month) {
        return planner.month(month).path("readyToAssign").asText();
    }

    private String figure(String month, String card, String figure) {
        for (JsonNode each : planner.month(month).path("cards")) {
            if (each.path("account").asText().equals(card)) {
                return each.path(figure).asText();
            }
        }
        throw new AssertionError("no such card in " + month);
    }
}
