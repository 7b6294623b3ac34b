package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;
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
import java.util.LinkedHashMap;
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

    private static final int ACTS = 300;
    private static final YearMonth FIRST = YearMonth.of(2022, 10);
    private static final int MONTHS = 51;
    private static final List<String> EXPENSES = List.of("Food", "Dining", "Rent", "Fun");
    private static final List<String> INCOMES = List.of("Salary", "Bonus");
    private static final List<String> CARDS = List.of("Visa", "Amex");

    private final Random random = Randomness.random();
    private final Planner planner = new Planner();
    private final NaiveBudget expected = new NaiveBudget(EXPENSES, INCOMES, CARDS, FIRST);
    private final Map<String, String> accounts = new HashMap<>();

    /// What was added, by the path of its transaction, in order.
    private final Map<String, Movement> booked = new LinkedHashMap<>();

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
        switch (random.nextInt(17)) {
            case 0, 1, 2 -> move(month, account, expense, random.nextLong(-20_000, 2_000));
            case 3 -> move(month, account, income, random.nextLong(-5_000, 300_000));
            case 4 -> move(month, account, "", -random.nextLong(1, 900));
            case 5 -> move(month, account, "transfer", -random.nextLong(1, 900));
            case 6, 7 -> assign(month, expense, random.nextLong(-5_000, 50_000));
            case 8 -> assign(month, card, random.nextLong(-500, 5_000));
            case 9 -> move(month, "purse", card, random.nextLong(-9_000, -1));
            case 10 -> flag(month, expense, "carryOverspending");
            case 11 -> flag(month, income, "forNextMonth");
            case 12, 13 -> edit();
            case 14 -> delete();
            case 15 -> moveMoney(month, expense, EXPENSES.get(random.nextInt(EXPENSES.size())));
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
            Movement movement = new Movement(month, account, category, cents);
            expected.movements.add(movement);
            booked.put(added.header("Location"), movement);
        }
    }

    /// Another amount, month or category of a transaction, however old it is.
    private void edit() {
        String path = anyBooked(EXPENSES);
        if (path.isEmpty()) {
            return;
        }
        Movement before = requireNonNull(booked.get(path));
        Movement after =
                new Movement(
                        random.nextBoolean() ? before.month() : month(),
                        before.account(),
                        random.nextBoolean()
                                ? before.category()
                                : EXPENSES.get(random.nextInt(EXPENSES.size())),
                        -random.nextLong(1, 20_000));
        Caller.Answer edited =
                planner.millers.anna.patch(
                        path,
                        """
                        {"date": "%s-05", "amount": "%s", "category": "%s"}
                        """
                                .formatted(
                                        after.month(),
                                        decimal(after.cents()),
                                        planner.category(after.category())),
                        "If-Match",
                        "*");
        if (!undone(edited.mustBe(200))) {
            expected.movements.remove(before);
            expected.movements.add(after);
            booked.put(path, after);
        }
    }

    private void delete() {
        String path = anyBooked(List.of("Food", "Salary", "transfer"));
        if (path.isEmpty()) {
            return;
        }
        Caller.Answer deleted = planner.millers.anna.delete(path, "If-Match", "*");
        if (!undone(deleted.mustBe(204))) {
            expected.movements.remove(requireNonNull(booked.remove(path)));
        }
    }

    /// The path of a transaction in one of the categories; empty if there is none.
    private String anyBooked(List<String> categories) {
        List<String> paths =
                booked.entrySet().stream()
                        .filter(each -> categories.contains(each.getValue().category()))
                        .map(Map.Entry::getKey)
                        .toList();
        return paths.isEmpty() ? "" : paths.get(random.nextInt(paths.size()));
    }

    private void moveMoney(YearMonth month, String from, String to) {
        if (from.equals(to)) {
            return;
        }
        long cents = random.nextLong(1, 9_000);
        Caller.Answer moved =
                planner.millers.anna.post(
                        planner.path(month.toString()) + "/moves",
                        """
                        {"from": "%s", "to": "%s", "amount": "%s"}
                        """
                                .formatted(
                                        planner.category(from),
                                        planner.category(to),
                                        decimal(cents)));
        if (!undone(moved.mustBe(201))) {
            expected.assigned
                    .computeIfAbsent(from, key -> new HashMap<>())
                    .merge(month, -cents, Long::sum);
            expected.assigned
                    .computeIfAbsent(to, key -> new HashMap<>())
                    .merge(month, cents, Long::sum);
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
