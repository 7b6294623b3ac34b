package farthing.backend.tidying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// What removing a category does to targets.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RemovalOfTargetsTest {

    private static final String TEN_EACH_FORTNIGHT =
            """
            {"targets": [{"kind": "set-aside", "priority": 1, "amount": "10.00",
              "every": 2, "unit": "week", "start": "2026-06-05"}], "cap": "90.00"}
            """;
    private static final String TWENTY_EACH_MONTH =
            """
            {"targets": [{"kind": "set-aside", "priority": 1, "amount": "20.00",
              "every": 1, "unit": "month"}]}
            """;

    private final Cupboard cupboard = new Cupboard();
    private final TheMillers millers = cupboard.millers;

    @Test
    void they_move_to_a_category_without_targets() {
        JsonNode before = setTargets("Groceries", TEN_EACH_FORTNIGHT);
        String groceries = path("Groceries");
        JsonNode preview = preview("Groceries", "Eating out");
        Caller.Answer merged = cupboard.merge("Groceries", "Eating out").mustBe(201);

        assertThat(preview.path("targets").asInt()).isEqualTo(1);
        assertThat(preview.path("targetsMove").asBoolean()).isTrue();
        assertThat(merged.json().path("targetsMove").asBoolean()).isTrue();
        assertThat(read(path("Eating out")).path("targets")).isEqualTo(before.path("targets"));
        assertThat(read(path("Eating out")).path("cap").asText()).isEqualTo("90.00");

        cupboard.undo(merged).mustBe(201);
        assertThat(read(groceries).path("targets")).isEqualTo(before.path("targets"));
        assertThat(read(path("Eating out")).path("targets")).isEmpty();
    }

    @Test
    void the_targets_of_the_other_category_stay() {
        JsonNode before = setTargets("Groceries", TEN_EACH_FORTNIGHT);
        JsonNode other = setTargets("Eating out", TWENTY_EACH_MONTH);
        String groceries = path("Groceries");
        JsonNode preview = preview("Groceries", "Eating out");
        Caller.Answer merged = cupboard.merge("Groceries", "Eating out").mustBe(201);

        assertThat(preview.path("targets").asInt()).isEqualTo(1);
        assertThat(preview.path("targetsMove").asBoolean()).isFalse();
        assertThat(read(path("Eating out")).path("targets")).isEqualTo(other.path("targets"));

        cupboard.undo(merged).mustBe(201);
        assertThat(read(groceries).path("targets")).isEqualTo(before.path("targets"));
    }

    @Test
    void a_share_of_income_follows_the_income() {
        String salary = millers.category("Salary");
        String interest = millers.category("Interest");
        setTargets(
                "Groceries",
                """
                {"targets": [{"kind": "income-share", "priority": 1, "percent": "10",
                  "income": "%s"}]}
                """
                        .formatted(salary));
        Caller.Answer merged = cupboard.merge("Salary", "Interest").mustBe(201);
        assertThat(incomeOf("Groceries")).isEqualTo(interest);

        cupboard.undo(merged).mustBe(201);
        assertThat(incomeOf("Groceries")).isEqualTo(salary);
    }

    @Test
    void income_that_a_target_takes_a_share_of_is_not_deleted_and_the_preview_says_so() {
        setTargets(
                "Groceries",
                """
                {"targets": [{"kind": "income-share", "percent": "10", "income": "%s"}]}
                """
                        .formatted(millers.category("Salary")));
        for (boolean preview : new boolean[] {true, false}) {
            Caller.Answer answer =
                    cupboard.remove(
                            "Salary",
                            "{\"into\": \"uncategorised\", \"preview\": %s}".formatted(preview));
            assertThat(answer.status()).isEqualTo(409);
        }
    }

    @Test
    void an_undo_never_overwrites_what_was_set_after_the_category_was_restored() {
        String groceries = path("Groceries");
        setTargets("Groceries", TEN_EACH_FORTNIGHT);
        Caller.Answer second = millers.anna.put(groceries, TWENTY_EACH_MONTH).mustBe(200);
        cupboard.assign("2026-10", "Groceries", "100.00");
        Caller.Answer assigned = cupboard.assign("2026-10", "Groceries", "150.00");
        cupboard.undo(cupboard.remove("Groceries", "{\"into\": \"uncategorised\"}").mustBe(201))
                .mustBe(201);
        cupboard.assign("2026-10", "Groceries", "999.00");
        millers.anna.put(groceries, TEN_EACH_FORTNIGHT).mustBe(200);

        cupboard.undo(assigned).mustBe(409);
        cupboard.undo(second).mustBe(409);
        assertThat(cupboard.figure("2026-10", "Groceries", "assigned")).isEqualTo("999.00");
    }

    private String incomeOf(String category) {
        return read(path(category)).at("/targets/0/income").asText();
    }

    private JsonNode preview(String category, String into) {
        return cupboard.remove(
                        category,
                        "{\"into\": \"%s\", \"preview\": true}".formatted(millers.category(into)))
                .mustBe(200)
                .json();
    }

    private JsonNode setTargets(String category, String body) {
        return millers.anna.put(path(category), body).mustBe(200).json();
    }

    private JsonNode read(String path) {
        return millers.anna.get(path).mustBe(200).json();
    }

    private String path(String category) {
        return millers.path + "/categories/" + millers.category(category) + "/targets";
    }
}
