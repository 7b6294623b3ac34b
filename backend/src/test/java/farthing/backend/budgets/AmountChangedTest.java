package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two people change the same amount: the second change is refused.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AmountChangedTest {

    private static final int CALLERS = 8;

    private final Planner planner = new Planner();

    @Test
    void an_amount_that_someone_has_changed_is_not_replaced() {
        planner.assign("2026-06", "Food", "40");
        assertThat(put("{\"assigned\": \"60\", \"before\": \"40.0\"}").status()).isEqualTo(200);
        Caller.Answer second = put("{\"assigned\": \"50\", \"before\": \"40\"}").mustBe(409);
        assertThat(second.code()).isEqualTo("amount-changed");
        assertThat(second.pointers()).containsExactly("/assigned");
        assertThat(second.json().path("title").asText())
                .isEqualTo("This amount was changed to 60.00 in the meantime");
        assertThat(planner.figure("2026-06", "Food", "assigned")).isEqualTo("60.00");
    }

    @Test
    void the_same_amount_from_both_is_no_conflict() {
        planner.assign("2026-06", "Food", "60");
        assertThat(put("{\"assigned\": \"60\", \"before\": \"0\"}").status()).isEqualTo(200);
    }

    @Test
    void planned_amounts_and_cards_are_protected_too() {
        planner.plan("2026-06", "Food", "{\"planned\": \"70\"}");
        assertThat(put("{\"planned\": \"80\", \"before\": \"0\"}").mustBe(409).pointers())
                .containsExactly("/planned");
        String visa = planner.card("Visa", "-200");
        planner.assignToCard("2026-06", visa, "20");
        Caller.Answer card =
                planner.millers.anna.put(
                        planner.path("2026-06") + "/cards/" + visa,
                        "{\"assigned\": \"30\", \"before\": \"10\"}");
        assertThat(card.mustBe(409).code()).isEqualTo("amount-changed");
    }

    @Test
    void held_money_is_protected_too() {
        planner.hold("2026-06", "50");
        String hold = planner.path("2026-06") + "/hold";
        Caller.Answer late =
                planner.millers.anna.put(hold, "{\"amount\": \"70\", \"before\": \"0\"}");
        assertThat(late.mustBe(409).code()).isEqualTo("amount-changed");
        assertThat(late.pointers()).containsExactly("/amount");
        planner.millers.anna.put(hold, "{\"amount\": \"70\", \"before\": \"50.00\"}").mustBe(200);
        assertThat(planner.month("2026-06").path("held").asText()).isEqualTo("70.00");
    }

    @Test
    void without_an_amount_there_is_nothing_to_compare() {
        assertThat(put("{\"notes\": \"Fair\", \"before\": \"0\"}").mustBe(422).pointers())
                .containsExactly("/before");
        assertThat(
                        put("{\"assigned\": \"1\", \"planned\": \"1\", \"before\": \"0\"}")
                                .mustBe(422)
                                .pointers())
                .containsExactly("/before");
    }

    @Test
    void of_several_at_once_only_one_replaces_the_amount_that_all_have_read() throws Exception {
        planner.category("Food");
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        List<Callable<Integer>> calls =
                IntStream.rangeClosed(1, CALLERS)
                        .<Callable<Integer>>mapToObj(amount ->
                                () -> {
                                    together.await();
                                    return put("{\"assigned\": \"%d\", \"before\": \"0\"}"
                                                    .formatted(amount))
                                            .status();
                                })
                        .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            int stored = 0;
            for (Future<Integer> each : callers.invokeAll(calls)) {
                assertThat(each.get()).isIn(200, 409);
                stored += each.get() == 200 ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        }
    }

    private Caller.Answer put(String body) {
        return planner.millers.anna.put(
                planner.path("2026-06") + "/categories/" + planner.category("Food"), body);
    }
}
