package farthing.backend.budgets;

import static farthing.backend.budgets.RandomBudget.FIRST;
import static farthing.backend.budgets.RandomBudget.MONTHS;
import static farthing.backend.budgets.RandomBudget.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.Sql;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Years of random actions, also in old months, and reads of random months in between. Every figure
/// equals that of [NaiveBudget], whatever was read before, and the balances of the accounts match
/// the budget. Comparing with a plan in between changes no envelope.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BudgetPropertyTest {

    private static final int ACTS = 300;

    private final RandomBudget budget = new RandomBudget(Randomness.random());
    private final Planner planner = budget.planner;
    private final NaiveBudget expected = budget.expected;

    @Test
    void every_figure_is_what_the_rules_say() throws Exception {
        for (int act = 1; act <= ACTS; act++) {
            budget.act();
            if (act % 6 == 0) {
                check(budget.month());
            }
            if (act % 30 == 0) {
                track();
            }
        }
        for (int month = 0; month < MONTHS + 3; month += 5) {
            check(FIRST.plusMonths(month));
        }
        try (Sql sql = Sql.asOwner()) {
            assertThat(Verification.verify(sql.connection()).differences())
                    .as(Randomness.told())
                    .isEmpty();
        }
    }

    private void check(YearMonth month) {
        JsonNode found = planner.month(month.toString());
        String where = month + ", " + Randomness.told();
        assertThat(cents(found, "readyToAssign")).as(where).isEqualTo(expected.ready(month));
        assertThat(cents(found, "held")).as(where).isEqualTo(expected.held(month));
        assertThat(cents(found, "overspent")).as(where).isEqualTo(expected.overspent(month));
        assertThat(cents(found, "released")).as(where).isEqualTo(expected.released(month));
        assertThat(cents(found, "transfers")).as(where).isEqualTo(expected.transfers(month));
        List<JsonNode> envelopes = envelopes(found);
        for (String category : NAMES.expenses()) {
            JsonNode envelope = of(category, envelopes);
            String its = category + " in " + where;
            assertThat(cents(envelope, "available"))
                    .as(its)
                    .isEqualTo(expected.available(category, month));
            assertThat(cents(envelope, "activity"))
                    .as(its)
                    .isEqualTo(expected.activity(category, month));
        }
        long onCards = 0;
        for (JsonNode card : found.path("cards")) {
            String name = card.path("name").asText();
            assertThat(cents(card, "available"))
                    .as("%s in %s", name, where)
                    .isEqualTo(expected.onCard(name, month));
            onCards += cents(card, "available");
        }
        assertThat(
                        cents(found, "readyToAssign")
                                + cents(found, "held")
                                + cents(found, "available")
                                + cents(found, "overspentOnCredit")
                                + onCards)
                .as("what the accounts hold in %s", where)
                .isEqualTo(expected.balance(month));
    }

    /// Compares a plan with what happened, and returns to envelopes.
    private void track() {
        planner.mode("tracking");
        YearMonth month = budget.month();
        budget.plan(month);
        JsonNode found = planner.month(month.toString());
        String where = "plan of %s, %s".formatted(month, Randomness.told());
        assertThat(found.path("mode").asText()).isEqualTo("tracking");
        List<JsonNode> categories = envelopes(found);
        found.path("incomes").forEach(categories::add);
        for (String category : NAMES.categories().toList()) {
            JsonNode its = of(category, categories);
            assertThat(cents(its, "planned"))
                    .as("%s, %s", category, where)
                    .isEqualTo(expected.planned(category, month));
            assertThat(cents(its, "activity"))
                    .as("%s, %s", category, where)
                    .isEqualTo(expected.activity(category, month));
        }
        JsonNode compared = found.path("tracking");
        assertThat(cents(compared, "plannedSaved"))
                .as(where)
                .isEqualTo(sum(NAMES.incomes(), month, true) - sum(NAMES.expenses(), month, true));
        assertThat(cents(compared, "saved"))
                .as(where)
                .isEqualTo(
                        sum(NAMES.incomes(), month, false) + sum(NAMES.expenses(), month, false));
        planner.mode("envelopes");
        check(month);
    }

    private long sum(List<String> categories, YearMonth month, boolean planned) {
        return categories.stream()
                .mapToLong(each ->
                        planned ? expected.planned(each, month) : expected.activity(each, month))
                .sum();
    }

    private static List<JsonNode> envelopes(JsonNode month) {
        List<JsonNode> envelopes = new ArrayList<>();
        month.path("groups").forEach(group -> group.path("categories").forEach(envelopes::add));
        return envelopes;
    }

    private JsonNode of(String category, List<JsonNode> all) {
        String id = planner.category(category);
        return all.stream()
                .filter(each -> each.path("category").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long cents(JsonNode node, String figure) {
        return new BigDecimal(node.path(figure).asText()).movePointRight(2).longValueExact();
    }
}
