package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private void plan(String month, String category, String amount) {
        planner.plan(month, category, "{\"planned\": \"%s\"}".formatted(amount));
    }

    private JsonNode summary(String month) {
        return planner.millers.anna.get(planner.path(month) + "/summary").mustBe(200).json();
    }
}
