package farthing.backend.tidying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random tidying over years, mixed with postings (also on a credit card and in dollars), a plan,
/// targets, and held money. Tidying changes neither the sum of the budget in any month nor a
/// balance. Undoing everything restores every figure of every month and the order of the
/// categories.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TidyingPropertyTest {

    private static final int ACTS = 150;
    private final Random random = Randomness.random();
    private final Cupboard cupboard = new Cupboard();
    private final TheMillers millers = cupboard.millers;
    private final RandomYears years = new RandomYears(random, cupboard);
    private final Deque<Done> done = new ArrayDeque<>();
    private int made;

    /// An action, and the state before it.
    private record Done(Caller.Answer answer, List<String> before) {}

    @Test
    void tidying_keeps_the_budget_and_undo_restores_every_figure() throws Exception {
        for (int act = 0; act < ACTS; act++) {
            boolean tidies = random.nextInt(3) == 0;
            List<String> before = everything();
            List<BigDecimal> sums = sums();
            Caller.Answer answer =
                    tidies ? tidy() : years.act(any(categories()), any(categories()));
            if (answer.status() >= 400) {
                assertThat(answer.status()).as(answer.http().body()).isIn(409, 422);
                assertThat(everything()).as(Randomness.told()).isEqualTo(before);
                continue;
            }
            if (tidies) {
                assertThat(sums()).as(Randomness.told()).isEqualTo(sums);
            }
            done.push(new Done(answer, before));
            if (random.nextInt(6) == 0) {
                undoLast();
            }
        }
        assertThat(faults()).as(Randomness.told()).isEmpty();
        while (!done.isEmpty()) {
            undoLast();
        }
        assertThat(faults()).as(Randomness.told()).isEmpty();
    }

    private void undoLast() {
        Done last = done.pop();
        cupboard.undo(last.answer()).mustBe(201);
        assertThat(everything()).as(Randomness.told()).isEqualTo(last.before());
    }

    private Caller.Answer tidy() {
        JsonNode category = any(categories());
        String path = millers.path + "/categories/" + category.path("id").asText();
        return switch (random.nextInt(7)) {
            case 0, 1 -> {
                List<JsonNode> same =
                        categories().stream()
                                .filter(each -> each.path("kind").equals(category.path("kind")))
                                .toList();
                yield millers.anna.post(
                        path + "/removal",
                        "{\"into\": \"%s\"}".formatted(any(same).path("id").asText()));
            }
            case 2 -> millers.anna.post(path + "/removal", "{\"into\": \"uncategorised\"}");
            case 3 ->
                    patch(path, "{\"group\": \"%s\"}".formatted(any(groups()).path("id").asText()));
            case 4 -> patch(path, "{\"position\": %d}".formatted(random.nextInt(1, 7)));
            case 5 -> tidyGroup();
            default ->
                    millers.anna.post(
                            millers.path + "/categories",
                            "{\"name\": \"New %d\", \"kind\": \"expense\", \"position\": %d}"
                                    .formatted(made++, random.nextInt(1, 4)));
        };
    }

    private Caller.Answer tidyGroup() {
        String path = millers.path + "/category-groups/" + any(groups()).path("id").asText();
        return random.nextInt(3) > 0
                ? patch(path, "{\"position\": %d}".formatted(random.nextInt(1, 7)))
                : millers.anna.post(
                        path + "/removal",
                        "{\"into\": \"%s\"}".formatted(any(groups()).path("id").asText()));
    }

    private Caller.Answer patch(String path, String body) {
        return millers.anna.patch(path, body, "If-Match", "*");
    }

    private List<JsonNode> categories() {
        return list("categories", "categories");
    }

    private List<JsonNode> groups() {
        return list("category-groups", "groups");
    }

    private List<JsonNode> list(String path, String name) {
        List<JsonNode> all = new ArrayList<>();
        millers.anna.get(millers.path + "/" + path).mustBe(200).json().path(name).forEach(all::add);
        return all;
    }

    private JsonNode any(List<JsonNode> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// The order of the categories, the balances, and every figure of every month.
    private List<String> everything() {
        List<String> everything = new ArrayList<>();
        everything.add(cupboard.categories());
        groups().forEach(group -> everything.add(group.path("name").asText()));
        years.accounts().forEach(account -> everything.add(millers.balance(account)));
        months().forEach(month -> everything.add(month.toString()));
        return everything;
    }

    /// What the accounts on budget hold at the end of each month, without cards, by the budget: all
    /// envelopes, the unassigned money, and the uncategorised amounts so far.
    private List<BigDecimal> sums() throws SQLException {
        List<BigDecimal> sums = new ArrayList<>();
        Map<String, BigDecimal> onCard = years.uncategorisedOnCard();
        BigDecimal uncategorised = BigDecimal.ZERO;
        for (JsonNode month : months()) {
            String name = month.path("month").asText();
            uncategorised =
                    uncategorised
                            .add(Cupboard.figure(month, "uncategorised"))
                            .subtract(onCard.getOrDefault(name, BigDecimal.ZERO));
            BigDecimal sum =
                    uncategorised
                            .add(Cupboard.figure(month, "readyToAssign"))
                            .add(Cupboard.figure(month, "held"))
                            .add(Cupboard.figure(month, "available"))
                            .add(Cupboard.figure(month, "overspentOnCredit"));
            for (JsonNode card : month.path("cards")) {
                sum = sum.add(Cupboard.figure(card, "available"));
            }
            sums.add(sum);
        }
        return sums;
    }

    private List<JsonNode> months() {
        List<JsonNode> months = new ArrayList<>();
        for (int year = 0; year < RandomYears.YEARS; year++) {
            YearMonth from = RandomYears.FIRST.plusYears(year);
            millers.anna
                    .get(
                            millers.path
                                    + "/budget?from=%s&until=%s"
                                            .formatted(from, from.plusMonths(11)))
                    .mustBe(200)
                    .json()
                    .path("months")
                    .forEach(months::add);
        }
        return months;
    }

    private static List<String> faults() throws SQLException {
        try (Sql sql = Sql.asOwner()) {
            return Verification.verify(sql.connection()).differences();
        }
    }
}
