package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The budget of a household that compares a plan with what happened.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TrackingTest {

    private final Planner planner = new Planner();

    @BeforeEach
    void track() {
        planner.track();
    }

    @Test
    void the_summary_has_nothing_about_envelopes() {
        planner.assign("2026-06", "Food", "40");
        planner.move("2026-06-05", "Food", "-52.50");
        planner.card("Visa", "-200");
        planner.millers
                .anna
                .put(
                        "%s/categories/%s/targets"
                                .formatted(planner.millers.path, planner.category("Food")),
                        "{\"targets\": [{\"kind\": \"refill\", \"amount\": \"100\"}]}")
                .mustBe(200);
        JsonNode june = summary("2026-06");
        assertThat(june.path("mode").asText()).isEqualTo("tracking");
        assertThat(june.has("readyToAssign")).isFalse();
        for (String list : List.of("overspent", "cards", "categories")) {
            assertThat(june.path(list).isEmpty()).as(list).isTrue();
        }
        assertThat(june.path("underfunded").path("count").asInt()).isZero();
        assertThat(june.path("underfunded").path("amount").asText()).isEqualTo("0.00");
    }

    @Test
    void the_summary_compares_spending_with_what_is_planned_for_the_month() {
        plan("2026-05", "Food", "90");
        plan("2026-06", "Food", "40");
        planner.move("2026-06-05", "Food", "-52.50");
        plan("2026-06", "Salary", "2000");
        JsonNode found = summary("2026-06").path("categories");
        assertThat(found).hasSize(1);
        JsonNode food = found.path(0);
        assertThat(food.path("category").asText()).isEqualTo(planner.category("Food"));
        assertThat(food.path("budgeted").asText()).isEqualTo("40.00");
        assertThat(food.path("spent").asText()).isEqualTo("52.50");
        assertThat(food.path("available").asText()).isEqualTo("-12.50");
    }

    @Test
    void a_budget_is_in_use_for_two_months_after_the_last_plan() {
        planner.assign("2026-03", "Food", "40");
        plan("2026-06", "Food", "40");
        assertThat(
                        List.of("2026-03", "2026-06", "2026-08", "2026-09").stream()
                                .map(month -> summary(month).path("planned").asBoolean()))
                .containsExactly(false, true, true, false);
    }

    @Test
    void the_overview_has_what_is_planned_for_spending() {
        planner.assign("2026-06", "Food", "70");
        plan("2026-06", "Food", "40");
        plan("2026-06", "Salary", "2000");
        JsonNode categories =
                planner.millers
                        .anna
                        .get(planner.millers.path + "/overview?from=2026-06&until=2026-06")
                        .mustBe(200)
                        .json()
                        .at("/months/0/categories");
        assertThat(categories).hasSize(1);
        assertThat(categories.path(0).path("category").asText())
                .isEqualTo(planner.category("Food"));
        assertThat(categories.path(0).path("assigned").asText()).isEqualTo("40.00");
    }

    @ParameterizedTest
    @CsvSource({
        "last-month,       3, 3, 0.00,   480.00, 2100.00",
        "average-assigned, 3, 3, 76.67,  160.00, 1366.67",
        "average-assigned, 2, 2, 65.00,  240.00, 2050.00",
        "average-spent,    3, 3, 90.00,  166.67, 1300.00",
        "average-spent,   12, 3, 90.00,  166.67, 1300.00",
        "sum-spent,        2, 2, 180.01, 500.00, 1900.00",
        "zero,             3, 3, 0.00,   0.00,   0.00"
    })
    void a_fill_plans_spending_and_income_from_the_last_months(
            String method, int months, int counted, String food, String rent, String salary) {
        threeMonths();
        planner.assign("2026-06", "Food", "7");
        for (String category : List.of("Food", "Rent", "Salary")) {
            plan("2026-06", category, "1");
        }
        JsonNode preview = fill(method, months, true).mustBe(200).json();
        assertThat(preview.path("months").asInt()).isEqualTo(counted);
        assertThat(preview.has("readyToAssign")).isFalse();
        assertThat(preview.has("readyToAssignAfter")).isFalse();
        assertThat(planned("2026-06")).containsExactly("1.00", "1.00", "1.00");
        Caller.Answer filled = fill(method, months, false).mustBe(201);
        assertThat(filled.json()).isEqualTo(preview);
        assertThat(planned("2026-06")).containsExactly(food, rent, salary);
        assertThat(planner.figure("2026-06", "Food", "assigned")).isEqualTo("7.00");
        planner.undo(filled);
        assertThat(planned("2026-06")).containsExactly("1.00", "1.00", "1.00");
    }

    /// A quarterly cost stays in its months.
    @Test
    void a_fill_plans_what_was_planned_for_the_month_a_year_before() {
        plan("2025-03", "Food", "30");
        plan("2025-06", "Food", "30");
        plan("2025-06", "Salary", "900");
        plan("2025-07", "Food", "9");
        plan("2026-05", "Food", "9");
        fill("last-year", 1, false).mustBe(201);
        assertThat(planned("2026-06")).containsExactly("30.00", "0.00", "900.00");
        Caller.Answer again = fill("last-year", 1, false);
        assertThat(again.mustBe(409).code()).isEqualTo("nothing-to-assign");
    }

    @Test
    void without_a_plan_a_year_before_nothing_changes() {
        plan("2025-07", "Food", "9");
        plan("2026-06", "Food", "5");
        assertThat(fill("last-year", 1, true).mustBe(200).json().path("changes")).isEmpty();
        assertThat(planner.figure("2026-06", "Food", "planned")).isEqualTo("5.00");
    }

    private void threeMonths() {
        plan("2026-03", "Food", "100");
        planner.move("2026-03-10", "Food", "-90.00");
        planner.move("2026-03-28", "Salary", "2000");
        plan("2026-04", "Food", "130");
        plan("2026-04", "Salary", "2000");
        planner.move("2026-04-10", "Food", "-120.01");
        planner.move("2026-04-11", "Rent", "-500");
        planner.move("2026-04-28", "Salary", "1900");
        plan("2026-05", "Rent", "480");
        plan("2026-05", "Salary", "2100");
        planner.move("2026-05-10", "Food", "-60");
    }

    @Test
    void a_month_with_nothing_but_a_plan_counts() {
        plan("2026-04", "Food", "130");
        assertThat(fill("average-assigned", 3, false).mustBe(201).json().path("months").asInt())
                .isEqualTo(2);
        assertThat(planner.figure("2026-06", "Food", "planned")).isEqualTo("65.00");
    }

    @Test
    void only_the_categories_that_are_named_are_filled_also_those_of_income() {
        threeMonths();
        String salary = planner.category("Salary");
        JsonNode filled =
                planner.millers
                        .anna
                        .post(
                                planner.path("2026-06") + "/fills",
                                "{\"method\": \"last-month\", \"categories\": [\"%s\"]}"
                                        .formatted(salary))
                        .mustBe(201)
                        .json();
        assertThat(filled.path("changes")).hasSize(1);
        assertThat(planned("2026-06")).containsExactly("0.00", "0.00", "2100.00");
    }

    @Test
    void a_fill_by_targets_or_without_effect_is_refused() {
        for (boolean preview : new boolean[] {true, false}) {
            assertThat(fill("targets", 3, preview).mustBe(422).pointers())
                    .containsExactly("/method");
        }
        assertThat(fill("zero", 3, false).mustBe(409).code()).isEqualTo("nothing-to-assign");
    }

    private Caller.Answer fill(String method, int months, boolean preview) {
        return planner.millers.anna.post(
                planner.path("2026-06") + "/fills",
                "{\"method\": \"%s\", \"months\": %d, \"preview\": %s}"
                        .formatted(method, months, preview));
    }

    private void plan(String month, String category, String amount) {
        planner.plan(month, category, "{\"planned\": \"%s\"}".formatted(amount));
    }

    /// For Food, Rent and Salary.
    private List<String> planned(String month) {
        String salary = "";
        for (JsonNode each : planner.month(month).path("incomes")) {
            if (each.path("category").asText().equals(planner.category("Salary"))) {
                salary = each.path("planned").asText();
            }
        }
        return List.of(
                planner.figure(month, "Food", "planned"),
                planner.figure(month, "Rent", "planned"),
                salary);
    }

    private JsonNode summary(String month) {
        return planner.millers.anna.get(planner.path(month) + "/summary").mustBe(200).json();
    }
}
