package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Assigning to many categories at once.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FillsTest {

    private final Planner planner = new Planner();

    @BeforeEach
    void three_months() {
        planner.assign("2026-03", "Food", "100");
        planner.move("2026-03-10", "Food", "-90.00");
        planner.assign("2026-04", "Food", "130");
        planner.move("2026-04-10", "Food", "-120.01");
        planner.move("2026-04-11", "Rent", "-500");
        planner.assign("2026-05", "Rent", "480");
        planner.move("2026-05-10", "Food", "-60");
    }

    @ParameterizedTest
    @CsvSource({
        "last-month,       3, 3, 0.00,   480.00",
        "average-assigned, 3, 3, 76.67,  160.00",
        "average-assigned, 2, 2, 65.00,  240.00",
        "average-spent,    3, 3, 90.00,  166.67",
        "average-spent,   12, 3, 90.00,  166.67",
        "sum-spent,        2, 2, 180.01, 500.00",
        "zero,             3, 3, 0.00,   0.00"
    })
    void the_amount_comes_from_the_last_months(
            String method, int months, int counted, String food, String rent) {
        planner.assign("2026-06", "Food", "1");
        planner.assign("2026-06", "Rent", "1");
        JsonNode preview = fill(method, months, true).mustBe(200).json();
        assertThat(preview.path("months").asInt()).isEqualTo(counted);
        assertThat(planner.figure("2026-06", "Food", "assigned")).isEqualTo("1.00");
        Caller.Answer filled = fill(method, months, false).mustBe(201);
        assertThat(filled.json()).isEqualTo(preview);
        assertThat(planner.figure("2026-06", "Food", "assigned")).isEqualTo(food);
        assertThat(planner.figure("2026-06", "Rent", "assigned")).isEqualTo(rent);
        assertThat(planner.month("2026-06").path("readyToAssign"))
                .isEqualTo(preview.path("readyToAssignAfter"));
        planner.undo(filled);
        assertThat(planner.figure("2026-06", "Rent", "assigned")).isEqualTo("1.00");
    }

    @Test
    void only_the_categories_that_are_named_are_filled() {
        JsonNode filled = fill("average-spent", "\"" + planner.category("Food") + "\"");
        assertThat(filled.path("changes")).hasSize(1);
        assertThat(planner.figure("2026-06", "Rent", "assigned")).isEqualTo("0.00");
    }

    private JsonNode fill(String method, String categories) {
        return planner.millers
                .anna
                .post(
                        planner.path("2026-06") + "/fills",
                        "{\"method\": \"%s\", \"categories\": [%s]}".formatted(method, categories))
                .mustBe(201)
                .json();
    }

    @Test
    void what_was_assigned_to_the_payments_of_cards_is_copied_and_set_to_zero_too() {
        String visa = planner.card("Visa", "-200");
        planner.assignToCard("2026-05", visa, "50");
        fill("last-month", 1, false).mustBe(201);
        assertThat(ofCard(visa)).isEqualTo("50.00");
        fill("average-assigned", 2, false).mustBe(201);
        assertThat(ofCard(visa)).isEqualTo("25.00");
        fill("average-spent", 2, false).mustBe(201);
        assertThat(ofCard(visa)).as("a card has no spending of its own").isEqualTo("25.00");
        assertThat(fill("zero", "\"" + visa + "\"").path("changes")).hasSize(1);
        assertThat(ofCard(visa)).isEqualTo("0.00");
        assertThat(planner.figure("2026-06", "Food", "assigned")).isNotEqualTo("0.00");
    }

    private String ofCard(String card) {
        assertThat(planner.month("2026-06").path("cards")).hasSize(1);
        assertThat(planner.month("2026-06").path("cards").path(0).path("account").asText())
                .isEqualTo(card);
        return planner.month("2026-06").path("cards").path(0).path("assigned").asText();
    }

    @Test
    void a_fill_makes_only_the_changes_that_its_preview_showed() {
        JsonNode changes = fill("last-month", 1, true).mustBe(200).json().path("changes");
        assertThat(changes).hasSize(1);
        planner.assign("2026-06", "Rent", "70");
        Caller.Answer outdated = seen(changes);
        assertThat(outdated.mustBe(409).code()).isEqualTo("preview-outdated");
        assertThat(planner.figure("2026-06", "Rent", "assigned")).isEqualTo("70.00");
        seen(fill("last-month", 1, true).mustBe(200).json().path("changes")).mustBe(201);
        assertThat(planner.figure("2026-06", "Rent", "assigned")).isEqualTo("480.00");
        assertThat(seen(changes).mustBe(409).code()).isEqualTo("preview-outdated");
    }

    private Caller.Answer seen(JsonNode changes) {
        String previewed = changes.toString().replaceAll("\"name\":\"[^\"]*\",", "");
        return planner.millers.anna.post(
                planner.path("2026-06") + "/fills",
                "{\"method\": \"last-month\", \"previewed\": %s}".formatted(previewed));
    }

    @Test
    void a_fill_that_changes_nothing_or_makes_no_sense_is_refused() {
        assertThat(fill("zero", 3, false).mustBe(409).code()).isEqualTo("nothing-to-assign");
        assertThat(fill("magic", 13, true).mustBe(422).pointers())
                .containsExactlyInAnyOrder("/method", "/months");
        String salary = planner.category("Salary");
        assertThat(
                        planner.millers
                                .anna
                                .post(
                                        planner.path("2026-06") + "/fills",
                                        "{\"method\": \"zero\", \"categories\": [\"%s\", \"x\"]}"
                                                .formatted(salary))
                                .mustBe(422)
                                .pointers())
                .containsExactly("/categories/1");
    }

    @Test
    void a_sum_beyond_the_limit_is_refused() {
        planner.move("2026-05-01", "Rent", "-90000000000");
        planner.move("2026-04-01", "Rent", "-90000000000");
        assertThat(fill("sum-spent", 2, false).mustBe(422).pointers()).containsExactly("/method");
    }

    private Caller.Answer fill(String method, int months, boolean preview) {
        return planner.millers.anna.post(
                planner.path("2026-06") + "/fills",
                "{\"method\": \"%s\", \"months\": %d, \"preview\": %s}"
                        .formatted(method, months, preview));
    }
}
