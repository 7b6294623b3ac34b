package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Explaining what the figures of the budget are made of.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExplanationTest {

    private static final String UNEXPLAINED = "overspentOnCredit|spent|owed|target|cap";

    private static final String FIGURES =
            "readyToAssign, fromLast, income, openingBalances, transfers, overspent, released, held,"
                    + " assigned, activity, available, carried, spending, payments, missing,"
                    + " planned, difference, needed, underfunded, plannedIncome, incomeDifference, plannedSaved, saved,"
                    + " savedDifference, balance";

    private final Planner planner = new Planner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readyToAssign",
                "fromLast",
                "income",
                "overspent",
                "held",
                "assigned",
                "activity",
                "available",
                "carried",
                "released",
                "planned",
                "difference",
                "needed",
                "underfunded",
                "plannedIncome",
                "incomeDifference",
                "plannedSaved",
                "saved",
                "savedDifference",
                "balance"
            })
    void the_parts_of_a_figure_add_up_to_it_however_deep_one_asks(String figure) {
        planTwoMonths();
        addsUp("2026-07", "figure=" + figure);
    }

    /// June overspends Dining, which does not carry it, and Food, which does.
    private void planTwoMonths() {
        planner.move("2026-06-01", "Salary", "900");
        planner.assign("2026-06", "Food", "50");
        planner.assign("2026-06", "Dining", "20");
        planner.move("2026-06-10", "Food", "-80");
        planner.move("2026-06-11", "Dining", "-26.50");
        planner.plan("2026-06", "Food", "{\"carryOverspending\": true}");
        planner.hold("2026-06", "100");
        planner.move("2026-07-01", "Salary", "910");
        planner.move("2026-07-02", "Bonus", "15");
        planner.plan("2026-07", "Bonus", "{\"forNextMonth\": true}");
        planner.assign("2026-07", "Food", "60");
        planner.plan("2026-06", "Holiday", "{\"assigned\": \"40\", \"releaseUnspent\": true}");
        planner.plan("2026-07", "Food", "{\"planned\": \"75\"}");
        planner.plan("2026-07", "Salary", "{\"planned\": \"950\"}");
    }

    private void addsUp(String month, String query) {
        JsonNode answer = explain(month, query).mustBe(200).json();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : answer.path("parts")) {
            sum = sum.add(new BigDecimal(part.path("amount").asText()));
            String of = "";
            for (String subject : List.of("category", "group", "card")) {
                of += part.has(subject) ? "&" + subject + "=" + part.path(subject).asText() : "";
            }
            String figure = part.path("figure").asText();
            boolean deeper = part.path("month").asText().compareTo("2026-05") > 0;
            if (deeper && !figure.matches(UNEXPLAINED)) {
                addsUp(part.path("month").asText(), "figure=" + figure + of);
            }
        }
        if (!answer.path("parts").isEmpty()) {
            assertThat(sum).as(answer.toString()).isEqualByComparingTo(amount(answer));
        }
    }

    @Test
    void available_is_what_was_carried_assigned_and_spent() {
        planTwoMonths();
        JsonNode answer = explain("2026-07", "figure=available&category=" + food()).json();

        assertThat(answer.path("name").asText()).isEqualTo("My Food");
        assertThat(answer.path("amount").asText()).isEqualTo("30.00");
        assertThat(parts(answer))
                .containsExactly("carried -30.00", "assigned 60.00", "activity 0.00");
    }

    @Test
    void overspending_that_is_not_carried_is_made_up_for() {
        planTwoMonths();
        String dining = planner.category("Dining");

        assertThat(parts(explain("2026-07", "figure=carried&category=" + dining).json()))
                .containsExactly("available -6.50", "overspent 6.50");
        assertThat(parts(explain("2026-07", "figure=overspent").json()))
                .containsExactly("available -6.50");
    }

    @Test
    void what_returns_to_ready_to_assign_is_named_by_category() {
        planTwoMonths();
        JsonNode answer = explain("2026-07", "figure=released").json();

        assertThat(answer.path("amount").asText()).isEqualTo("40.00");
        assertThat(answer.path("parts").path(0).path("name").asText()).isEqualTo("My Holiday");
        assertThat(parts(answer)).containsExactly("available 40.00");
    }

    @Test
    void a_plan_is_compared_with_what_happened() {
        planTwoMonths();
        planner.move("2026-07-05", "Food", "-30");
        planner.track();

        assertThat(parts(explain("2026-07", "figure=difference&category=" + food()).json()))
                .containsExactly("planned 75.00", "activity -30.00");
        String salary = planner.category("Salary");
        assertThat(parts(explain("2026-07", "figure=difference&category=" + salary).json()))
                .containsExactly("planned -950.00", "activity 910.00");
        assertThat(parts(explain("2026-07", "figure=savedDifference").json()))
                .containsExactly("saved 895.00", "plannedSaved -875.00");
    }

    @Test
    void a_sum_can_leave_out_hidden_categories_or_have_only_those() {
        planTwoMonths();
        hide(food());
        planner.assignToCard("2026-06", planner.card("Visa", "0"), "15");
        JsonNode hidden = explain("2026-06", "figure=assigned&hidden=true").json();
        assertThat(hidden.path("hidden").asBoolean()).isTrue();
        assertThat(hidden.path("parts").path(0).path("name").asText()).isEqualTo("My Food");
        assertThat(parts(hidden)).containsExactly("assigned 50.00");
        JsonNode visible = explain("2026-06", "figure=assigned&hidden=false").json();
        assertThat(visible.path("amount").asText()).isEqualTo("60.00");
        assertThat(parts(visible)).containsExactly("assigned 20.00", "assigned 40.00");
        assertThat(explain("2026-06", "figure=assigned").json().path("amount").asText())
                .isEqualTo("125.00");
    }

    @Test
    void what_hidden_categories_need_does_not_count_in_sums() {
        planTwoMonths();
        setTargets(
                """
                {"targets": [{"kind": "set-aside", "amount": "75", "unit": "month"}]}
                """);
        hide(planner.category("Holiday"));
        JsonNode all = explain("2026-07", "figure=needed").json();
        assertThat(all.path("amount").asText()).isEqualTo("0.00");
        assertThat(parts(explain("2026-07", "figure=needed&hidden=true").json())).isEmpty();
        String of = "figure=needed&category=" + planner.category("Holiday");
        assertThat(explain("2026-07", of).json().path("amount").asText()).isEqualTo("75.00");
    }

    private void hide(String category) {
        planner.millers
                .anna
                .patch(
                        planner.millers.path + "/categories/" + category,
                        "{\"hidden\": true}",
                        "If-Match",
                        "*")
                .mustBe(200);
    }

    @Test
    void what_targets_need_is_named_by_target() {
        planTwoMonths();
        setTargets(
                """
                {"targets": [
                    {"kind": "balance", "amount": "340", "due": "2026-09", "priority": 1},
                    {"kind": "set-aside", "amount": "10", "unit": "month", "priority": 2}]}
                """);
        String of = "&category=" + planner.category("Holiday");
        planner.plan("2026-06", "Holiday", "{\"releaseUnspent\": false}");
        planner.assign("2026-07", "Holiday", "25");

        JsonNode needed = explain("2026-07", "figure=needed" + of).json();
        assertThat(parts(needed)).containsExactly("target 100.00", "target 10.00");
        JsonNode balance = needed.path("parts").path(0).path("target");
        assertThat(balance.path("terms").path("amount").asText()).isEqualTo("340.00");
        assertThat(balance.path("carried").asText()).isEqualTo("40.00");
        assertThat(balance.path("months").asInt()).isEqualTo(3);
        assertThat(needed.path("parts").path(1).path("target").has("carried")).isFalse();
        assertThat(parts(explain("2026-07", "figure=underfunded" + of).json()))
                .containsExactly("needed 110.00", "assigned -25.00");
        addsUp("2026-07", "figure=underfunded");
    }

    @Test
    void what_targets_need_beyond_the_cap_is_named() {
        planTwoMonths();
        setTargets(
                """
                {"cap": "60", "targets": [{"kind": "set-aside", "amount": "75", "unit": "month"}]}
                """);
        planner.plan("2026-06", "Holiday", "{\"releaseUnspent\": false}");
        String of = "&category=" + planner.category("Holiday");

        assertThat(parts(explain("2026-07", "figure=needed" + of).json()))
                .containsExactly("target 75.00", "cap -55.00");
        planner.plan("2026-07", "Holiday", "{\"snoozed\": true}");
        assertThat(parts(explain("2026-07", "figure=needed" + of).json())).isEmpty();
    }

    private void setTargets(String json) {
        planner.millers
                .anna
                .put(
                        planner.millers.path
                                + "/categories/"
                                + planner.category("Holiday")
                                + "/targets",
                        json)
                .mustBe(200);
    }

    @Test
    void what_is_held_is_income_or_entered_by_hand() {
        planTwoMonths();

        assertThat(parts(explain("2026-07", "figure=held").json()))
                .containsExactly("activity 15.00");
        assertThat(explain("2026-06", "figure=held").json().path("amount").asText())
                .isEqualTo("100.00");
        assertThat(parts(explain("2026-06", "figure=held").json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figure=luck | figure | Use one of: " + FIGURES,
                "category=x | figure | Use one of: " + FIGURES,
                "figure=income&category={food} | figure | Only the month as a whole has this"
                        + " figure",
                "figure=available&category={salary} | figure | An income category has only"
                        + " `activity`, `planned` and `difference`",
                "figure=assigned&category={food}&group={food} | group | Use one of"
                        + " `category`, `group` and `card`",
                "figure=assigned&hidden=maybe | hidden | Use one of: false, true",
                "figure=assigned&category={food}&hidden=true | hidden | Only a sum of expense"
                        + " categories has hidden and visible ones",
                "figure=income&hidden=true | hidden | Only a sum of expense categories has hidden"
                        + " and visible ones"
            })
    void a_figure_that_there_is_not_is_refused(String query, String pointer, String detail) {
        Caller.Answer answer =
                explain(
                        "2026-07",
                        query.replace("{food}", food())
                                .replace("{salary}", planner.category("Salary")));
        JsonNode error = answer.mustBe(422).json().path("errors").path(0);

        assertThat(error.path("pointer").asText()).isEqualTo(pointer);
        assertThat(error.path("detail").asText()).isEqualTo(detail);
    }

    private Caller.Answer explain(String month, String query) {
        return planner.millers.anna.get(planner.path(month) + "/explanation?" + query);
    }

    private String food() {
        return planner.category("Food");
    }

    private static List<String> parts(JsonNode answer) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : answer.path("parts")) {
            parts.add(part.path("figure").asText() + " " + part.path("amount").asText());
        }
        return parts;
    }

    private static BigDecimal amount(JsonNode answer) {
        return new BigDecimal(answer.path("amount").asText());
    }
}
