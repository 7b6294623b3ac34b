package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random targets, income, spending and plans. Assigning to targets never assigns more than is
/// ready to assign, lowers nothing, adds up to the cent, respects caps, and can be undone.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TargetsPropertyTest {

    private static final int ROUNDS = 40;
    private static final List<String> CATEGORIES = List.of("Food", "Dining", "Rent", "Fun");

    private final Random random = Randomness.random();
    private final Planner planner = new Planner();

    @Test
    void filling_is_exact_and_takes_from_nobody() {
        for (int round = 0; round < ROUNDS; round++) {
            String month = "2026-%02d".formatted(random.nextInt(1, 13));
            prepare(month);
            Caller.Answer filled = check(month);
            if (filled.status() == 201 && random.nextBoolean()) {
                planner.undo(filled);
            }
        }
    }

    private void prepare(String month) {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        planner.move(month + "-03", "Salary", decimal(random.nextLong(-5_000, 60_000)));
        planner.move(month + "-05", category, decimal(-random.nextLong(1, 9_000)));
        planner.assign(month, category, decimal(random.nextLong(-3_000, 9_000)));
        String targets =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(number -> target(number))
                        .collect(Collectors.joining(","));
        String cap =
                random.nextInt(3) == 0
                        ? "\"cap\": \"%s\", ".formatted(decimal(random.nextLong(30_000)))
                        : "";
        planner.millers
                .anna
                .put(
                        planner.millers.path
                                + "/categories/"
                                + planner.category(CATEGORIES.get(random.nextInt(4)))
                                + "/targets",
                        "{" + cap + "\"targets\": [" + targets + "]}")
                .mustBe(200);
    }

    private String target(int number) {
        String amount = "\"amount\": \"" + decimal(random.nextLong(1, 40_000)) + "\"";
        String terms =
                switch (random.nextInt(number == 0 ? 8 : 7)) {
                    case 0 -> "\"kind\": \"set-aside\", \"unit\": \"week\", " + amount;
                    case 1 -> "\"kind\": \"set-aside\", \"unit\": \"quarter\", " + amount;
                    case 2 -> "\"kind\": \"refill\", " + amount;
                    case 3 -> "\"kind\": \"balance\", \"due\": \"2026-10\", " + amount;
                    case 4 -> "\"kind\": \"income-share\", \"percent\": \"12.34\"";
                    case 5 -> "\"kind\": \"average\"";
                    case 6 -> "\"kind\": \"copy\"";
                    default -> "\"kind\": \"remainder\", \"weight\": " + random.nextInt(1, 9);
                };
        return "{%s, \"priority\": %d}".formatted(terms, random.nextInt(1, 4));
    }

    private Caller.Answer check(String month) {
        String where = month + ", " + Randomness.told();
        JsonNode before = planner.month(month);
        long ready = cents(before, "readyToAssign");
        Caller.Answer filled =
                planner.millers.anna.post(
                        planner.path(month) + "/fills", "{\"method\": \"targets\"}");
        JsonNode after = planner.month(month);
        if (filled.status() == 409) {
            assertThat(after).isEqualTo(before);
            assertThat(ready <= 0 || cents(before, "underfunded") == 0).as(where).isTrue();
            return filled;
        }
        filled.mustBe(201);
        long given = 0;
        for (JsonNode change : filled.json().path("changes")) {
            long more = cents(change, "after") - cents(change, "before");
            assertThat(more).as(where).isPositive();
            given += more;
        }
        assertThat(given).as(where).isBetween(1L, ready);
        assertThat(cents(after, "readyToAssign")).as(where).isEqualTo(ready - given);
        assertThat(cents(after, "assigned")).isEqualTo(cents(before, "assigned") + given);
        assertThat(cents(after, "readyToAssign") == 0 || cents(after, "underfunded") == 0)
                .as("a target needs more although there is money: %s", where)
                .isTrue();
        return filled;
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static long cents(JsonNode node, String figure) {
        return new BigDecimal(node.path(figure).asText()).movePointRight(2).longValueExact();
    }
}
