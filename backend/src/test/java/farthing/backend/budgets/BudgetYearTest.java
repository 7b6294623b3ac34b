package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The year of the budget, as JSON and as CSV.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BudgetYearTest {

    private final Planner planner = new Planner();

    @Test
    void a_year_compares_what_was_assigned_with_what_was_spent() {
        planner.move("2026-02-01", "Salary", "300");
        planner.assign("2026-02", "Food", "50");
        planner.move("2026-02-03", "Food", "-60");
        planner.assign("2026-03", "Food", "40");
        planner.move("2026-03-03", "Food", "-15.50");
        planner.assign("2026-03", "Dining", "5");
        planner.move("2025-12-31", "Food", "-7");
        JsonNode year = year("2026").json();
        JsonNode food = category(year, "My Food");

        assertThat(year.path("months")).hasSize(12);
        assertThat(figures(food.path("months").path(1))).isEqualTo("50.00 -60.00 -10.00");
        assertThat(figures(food.path("months").path(2))).isEqualTo("40.00 -15.50 24.50");
        assertThat(figures(food.path("year"))).isEqualTo("90.00 -75.50 14.50");
        assertThat(figures(year.path("expenses").path("months").path(2)))
                .isEqualTo("45.00 -15.50 29.50");
        assertThat(figures(year.path("expenses").path("year"))).isEqualTo("95.00 -75.50 19.50");
        assertThat(year.path("income").path("year")).hasToString("{\"activity\":\"300.00\"}");
    }

    @Test
    void the_sums_of_the_groups_are_the_sum_of_the_year() {
        planner.assign("2026-02", "Food", "50");
        planner.millers
                .anna
                .put(
                        planner.path("2026-04")
                                + "/categories/"
                                + planner.millers.category("Groceries"),
                        "{\"assigned\": \"7.10\"}")
                .mustBe(200);
        JsonNode year = year("2026").json();
        long cents = 0;
        for (JsonNode group : year.path("groups")) {
            cents += Math.round(group.path("year").path("assigned").asDouble() * 100);
        }

        assertThat(cents).isEqualTo(5710);
        assertThat(year.path("expenses").path("year").path("assigned").asText()).isEqualTo("57.10");
    }

    @Test
    void a_spreadsheet_gets_a_row_for_each_category_and_figure() {
        planner.assign("2026-02", "Food", "50");
        planner.move("2026-02-03", "Food", "-60");
        Caller.Answer csv = year("2026.csv");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"budget-2026.csv\"");
        assertThat(csv.http().body())
                .startsWith("group,category,figure,2026-01,2026-02,")
                .containsPattern(",My Food,assigned,0.00,50.00,0.00,[0.,]*,50.00\r?\n")
                .containsPattern(",My Food,activity,0.00,-60.00,0.00,[0.,]*,-60.00\r?\n")
                .containsPattern(",My Food,difference,0.00,-10.00,0.00,[0.,]*,-10.00\r?\n");
    }

    @Test
    void the_spreadsheet_has_balances_and_what_no_figure_counts() {
        planner.move("2021-02-03", "Food", "-60");
        planner.millers
                .add(
                        """
                        {"date": "2021-03-01", "account": "%s", "amount": "-7.50"}
                        """
                                .formatted(planner.purse))
                .mustBe(201);
        String csv = year("2021.csv").http().body();

        assertThat(csv)
                .containsPattern("\n,,balance,0.00,-60.00,-60.00,[-60.,]*,\r?\n")
                .containsPattern("\n,,uncategorised,{13}-7.50\r?\n")
                .doesNotContain("uncounted", "expectedBalance");
    }

    @Test
    void hidden_categories_without_figures_are_not_in_the_spreadsheet() {
        hide("Food");
        hide("Dining");
        planner.assign("2026-02", "Food", "50");

        assertThat(year("2026.csv").http().body()).contains("My Food").doesNotContain("My Dining");
    }

    private void hide(String category) {
        planner.millers
                .anna
                .patch(
                        planner.millers.path + "/categories/" + planner.category(category),
                        "{\"hidden\": true}",
                        "If-Match",
                        "*")
                .mustBe(200);
    }

    @ParameterizedTest
    @CsvSource({
        "=HYPERLINK(1), '''=HYPERLINK(1)'",
        "+1, '''+1'",
        "-1, '''-1'",
        "@SUM, '''@SUM'",
        "Food = fun, Food = fun",
        "'', ''"
    })
    void a_name_cannot_run_as_a_formula(String name, String cell) {
        assertThat(BudgetYearCsv.harmless(name)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "26", "1899", "2201", "2026-01", "1899.csv", ".csv"})
    void what_is_not_a_year_is_not_found(String year) {
        planner.millers.anna.get(planner.path("years/" + year)).mustBe(404);
    }

    private Caller.Answer year(String year) {
        return planner.millers.anna.get(planner.path("years/" + year)).mustBe(200);
    }

    private static JsonNode category(JsonNode year, String name) {
        for (JsonNode group : year.path("groups")) {
            for (JsonNode each : group.path("categories")) {
                if (each.path("name").asText().equals(name)) {
                    return each;
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String figures(JsonNode of) {
        return "%s %s %s"
                .formatted(
                        of.path("assigned").asText(),
                        of.path("activity").asText(),
                        of.path("difference").asText());
    }
}
