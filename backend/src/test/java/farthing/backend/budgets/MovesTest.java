package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Moving money between categories.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MovesTest {

    @Test
    void a_category_gives_nothing_to_itself_however_its_id_is_written() {
        Planner planner = new Planner();
        planner.assign("2026-06", "Food", "80");
        String food = planner.category("Food");
        assertThat(
                        planner.millers
                                .anna
                                .post(
                                        planner.path("2026-06") + "/moves",
                                        """
                                        {"from": "%s", "to": "%s", "amount": "50"}
                                        """
                                                .formatted(food, food.toUpperCase(Locale.ROOT)))
                                .mustBe(422)
                                .pointers())
                .containsExactly("/to");
    }
}
