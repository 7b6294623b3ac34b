package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.Sql;
import farthing.backend.budgets.NaiveBudget.Movement;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Years of random actions, also in old months, and reads of random months in between. Every figure
/// equals that of [NaiveBudget], whatever was read before, and the balances of the accounts match
/// the budget.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BudgetPropertyTest {

    private static final int ACTS = 240;
    private static final YearMonth FIRST = YearMonth.of(2022, 10);
    private static final int MONTHS = 51;
    private static final List<String> EXPENSES = List.of("Food", "Dining", "Rent", "Fun");
    private static final List<String> INCOMES = List.of("Salary", "Bonus");
    private static final List<String> CARDS = List.of("Visa", "Amex");

    private final Random random = Randomness.random();
    private final Planner planner = new Planner();
    private final NaiveBudget expected = new NaiveBudget(EXPENSES, INCOMES, CARDS, FIRST);
    private final Map<String, String> accounts = new HashMap<>();

    BudgetPropertyTest() {
        accounts.put("purse", planner.purse);
        CARDS.forEach(each -> accounts.put(each, planner.card(each, "0")));
    }

    @Test
    void every_figure_is_what_the_rules_say() throws Exception {
        for (int act = 0; act < ACTS; act++) {
            act();
            if (act % 6 == 0) {
                check(month());
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

    private void act() {
        YearMonth month = month();
        String expense = EXPENSES.get(random.nextInt(EXPENSES.size()));
        String income = INCOMES.get(random.nextInt(INCOMES.size()));
        String card = CARDS.get(random.nextInt(CARDS.size()));
        String account = random.nextInt(3) == 0 ? card : "purse";
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> move(month, account, expense, random.nextLong(-20_000, 2_000));
            case 3 -> move(month, account, income, random.nextLong(-5_000, 300_000));
            case 4 -> move(month, account, "", -random.nextLong(1, 900));
            case 5 -> move(month, account, "transfer", -random.nextLong(1, 900));
            case 6, 7 -> assign(month, expense, random.nextLong(-5_000, 50_000));
            case 8 -> assign(month, card, random.nextLong(-500, 5_000));
            case 9 -> move(month, "purse", card, random.nextLong(-9_000, -1));
            case 10 -> flag(month, expense, "carryOverspending");
            case 11 -> flag(month, income, "forNextMonth");
            default -> {
                hold(month);
                release(month, expense);
            }
        }
    }

    private void move(YearMonth month, String account, String category, long cents) {
        if (cents == 0) {
            return;
        }
        String what =
                switch (category) {
                    case "" -> "";
                    case "transfer" ->
                            ", \"transferTo\": \"%s\"".formatted(planner.millers.savings);
                    case "Visa", "Amex" ->
                            ", \"transferTo\": \"%s\"".formatted(accounts.get(category));
                    default -> ", \"category\": \"%s\"".formatted(planner.category(category));
                };
        Caller.Answer added =
                planner.millers.add(
                        """
                        {"date": "%s-%02d", "account": "%s", "amount": "%s"%s}
                        """
                                .formatted(
                                        month,
                                        random.nextInt(1, 29),
                                        accounts.get(account),
                                        decimal(cents),
                                        what));
        if (!undone(added.mustBe(201))) {
            expected.movements.add(new Movement(month, account, category, cents));
        }
    }

    private void assign(YearMonth month, String category, long cents) {
        String card = accounts.get(category);
        Caller.Answer assigned =
                card == null
                        ? planner.assign(month.toString(), category, decimal(cents))
                        : planner.assignToCard(month.toString(), card, decimal(cents));
        if (!undone(assigned)) {
            expected.assigned.computeIfAbsent(category, key -> new HashMap<>()).put(month, cents);
        }
    }

    private void flag(YearMonth month, String category, String name) {
        boolean on = random.nextBoolean();
        boolean onward = random.nextInt(3) == 0;
        Caller.Answer planned =
                planner.plan(
                        month.toString(),
                        category,
                        "{\"%s\": %s, \"onward\": %s}".formatted(name, on, onward));
        if (undone(planned)) {
            return;
        }
        Map<YearMonth, Boolean> alone =
                expected.alone.computeIfAbsent(category, key -> new HashMap<>());
        if (onward) {
            TreeMap<YearMonth, Boolean> later =
                    expected.onward.computeIfAbsent(category, key -> new TreeMap<>());
            alone.keySet().removeIf(each -> !each.isBefore(month));
            later.tailMap(month, true).clear();
            later.put(month, on);
        } else {
            alone.put(month, on);
        }
    }

    private void release(YearMonth month, String category) {
        boolean on = random.nextInt(3) > 0;
        Caller.Answer planned =
                planner.plan(month.toString(), category, "{\"releaseUnspent\": %s}".formatted(on));
        if (!undone(planned)) {
            expected.released.computeIfAbsent(category, key -> new HashMap<>()).put(month, on);
        }
    }

    private void hold(YearMonth month) {
        boolean byHand = random.nextBoolean();
        long cents = random.nextLong(0, 100_000);
        Caller.Answer held =
                planner.millers.anna.put(
                        planner.path(month.toString()) + "/hold",
                        "{\"amount\": %s}"
                                .formatted(byHand ? "\"" + decimal(cents) + "\"" : "null"));
        if (undone(held.mustBe(200))) {
            return;
        }
        if (byHand) {
            expected.held.put(month, cents);
        } else {
            expected.held.remove(month);
        }
    }

    private boolean undone(Caller.Answer act) {
        if (random.nextInt(5) > 0) {
            return false;
        }
        planner.undo(act);
        return true;
    }

    private void check(YearMonth month) {
        JsonNode found = planner.month(month.toString());
        String where = month + ", " + Randomness.told();
        assertThat(cents(found, "readyToAssign")).as(where).isEqualTo(expected.ready(month));
        assertThat(cents(found, "held")).as(where).isEqualTo(expected.held(month));
        assertThat(cents(found, "overspent")).as(where).isEqualTo(expected.overspent(month));
        for (String category : EXPENSES) {
            String available = planner.figure(month.toString(), category, "available");
            assertThat(cents(available))
                    .as("%s in %s", category, where)
                    .isEqualTo(expected.available(category, month));
        }
        long onCards = 0;
        for (JsonNode card : found.path("cards")) {
            long available = cents(card, "available");
            assertThat(available)
                    .as("%s in %s", card.path("name").asText(), where)
                    .isEqualTo(expected.onCard(card.path("name").asText(), month));
            onCards += available;
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

    private YearMonth month() {
        return FIRST.plusMonths(random.nextInt(MONTHS));
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static long cents(JsonNode month, String figure) {
        return cents(month.path(figure).asText());
    }

    private static long cents(String decimal) {
        return new BigDecimal(decimal).movePointRight(2).longValueExact();
    }
}
