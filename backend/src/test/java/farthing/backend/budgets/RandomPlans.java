package farthing.backend.budgets;

import static farthing.backend.budgets.RandomBudget.NAMES;
import static farthing.backend.budgets.RandomBudget.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.Randomness;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Changes random plans: assigns, fills, covers, moves and holds money, and sets flags.
final class RandomPlans {

    private final RandomBudget budget;

    RandomPlans(RandomBudget budget) {
        this.budget = budget;
    }

    void moveMoney(YearMonth month, String from, String to) {
        if (from.equals(to)) {
            return;
        }
        long cents = budget.random.nextLong(1, 9_000);
        Caller.Answer moved =
                budget.planner.millers.anna.post(
                        budget.planner.path(month.toString()) + "/moves",
                        """
                        {"from": "%s", "to": "%s", "amount": "%s"}
                        """
                                .formatted(budget.id(from), budget.id(to), decimal(cents)));
        if (!budget.undone(moved.mustBe(201))) {
            add(from, month, -cents);
            add(to, month, cents);
        }
    }

    /// Covers what is overspent, or missing for the payment of a card, from another category or
    /// from what is ready to assign.
    void cover(YearMonth month, String envelope) {
        String from = budget.any(NAMES.expenses());
        boolean fromCategory = budget.random.nextBoolean() && !from.equals(envelope);
        long missing =
                NAMES.cards().contains(envelope)
                        ? budget.expected.owed(envelope, month)
                                - budget.expected.onCard(envelope, month)
                        : -budget.expected.available(envelope, month);
        Caller.Answer covered =
                budget.planner.millers.anna.post(
                        budget.planner.path(month.toString()) + "/moves",
                        "{%s\"to\": \"%s\"}"
                                .formatted(
                                        fromCategory
                                                ? "\"from\": \"" + budget.id(from) + "\", "
                                                : "",
                                        budget.id(envelope)));
        if (missing <= 0) {
            assertThat(covered.mustBe(409).code()).isEqualTo("not-overspent");
        } else if (!budget.undone(covered.mustBe(201))) {
            add(envelope, month, missing);
            if (fromCategory) {
                add(from, month, -missing);
            }
        }
    }

    void add(String envelope, YearMonth month, long cents) {
        budget.expected
                .assigned
                .computeIfAbsent(envelope, key -> new HashMap<>())
                .merge(month, cents, Long::sum);
    }

    /// Fills some categories from the months before.
    ///
    /// @param tracks whether the amounts are planned instead of assigned
    void fill(YearMonth month, boolean tracks) {
        NaiveFill fill =
                new NaiveFill(
                        budget.any(NaiveFill.METHODS),
                        budget.random.nextInt(1, 13),
                        tracks ? budget.expected.planned : budget.expected.assigned);
        List<String> categories =
                (tracks ? NAMES.categories() : NAMES.expenses().stream())
                        .filter(each -> budget.random.nextBoolean())
                        .toList();
        if (categories.isEmpty()) {
            return;
        }
        Map<String, Long> changes = fill.changes(budget.expected, NAMES, month, categories);
        Caller.Answer filled =
                budget.planner.millers.anna.post(
                        budget.planner.path(month.toString()) + "/fills",
                        "{\"method\": \"%s\", \"months\": %d, \"categories\": [\"%s\"]}"
                                .formatted(
                                        fill.method(),
                                        fill.months(),
                                        String.join(
                                                "\", \"",
                                                categories.stream()
                                                        .map(budget.planner::category)
                                                        .toList())));
        if (changes.isEmpty()) {
            assertThat(filled.status()).as("%s: %s", fill, Randomness.told()).isEqualTo(409);
        } else if (!budget.undone(filled.mustBe(201))) {
            changes.forEach((category, cents) ->
                    fill.amounts()
                            .computeIfAbsent(category, key -> new HashMap<>())
                            .put(month, cents));
        }
    }

    /// Plans in tracking mode.
    void plan(YearMonth month) {
        String category = budget.any(NAMES.categories().toList());
        long cents = budget.random.nextLong(0, 90_000);
        Caller.Answer planned =
                budget.planner.plan(
                        month.toString(),
                        category,
                        "{\"planned\": \"%s\"}".formatted(decimal(cents)));
        if (!budget.undone(planned)) {
            budget.expected
                    .planned
                    .computeIfAbsent(category, key -> new HashMap<>())
                    .put(month, cents);
        }
    }

    void assign(YearMonth month, String envelope, long cents) {
        Caller.Answer assigned =
                NAMES.cards().contains(envelope)
                        ? budget.planner.assignToCard(
                                month.toString(), budget.id(envelope), decimal(cents))
                        : budget.planner.assign(month.toString(), envelope, decimal(cents));
        if (!budget.undone(assigned)) {
            budget.expected
                    .assigned
                    .computeIfAbsent(envelope, key -> new HashMap<>())
                    .put(month, cents);
        }
    }

    void flag(YearMonth month, String category, String name) {
        boolean on = budget.random.nextBoolean();
        boolean onward = budget.random.nextInt(3) == 0;
        Caller.Answer planned =
                budget.planner.plan(
                        month.toString(),
                        category,
                        "{\"%s\": %s, \"onward\": %s}".formatted(name, on, onward));
        if (budget.undone(planned)) {
            return;
        }
        Map<YearMonth, Boolean> alone =
                budget.expected.alone.computeIfAbsent(category, key -> new HashMap<>());
        if (onward) {
            TreeMap<YearMonth, Boolean> later =
                    budget.expected.onward.computeIfAbsent(category, key -> new TreeMap<>());
            alone.keySet().removeIf(each -> !each.isBefore(month));
            later.tailMap(month, true).clear();
            later.put(month, on);
        } else {
            alone.put(month, on);
        }
    }

    void release(YearMonth month, String category) {
        boolean on = budget.random.nextInt(3) > 0;
        Caller.Answer planned =
                budget.planner.plan(
                        month.toString(), category, "{\"releaseUnspent\": %s}".formatted(on));
        if (!budget.undone(planned)) {
            budget.expected
                    .released
                    .computeIfAbsent(category, key -> new HashMap<>())
                    .put(month, on);
        }
    }

    void hold(YearMonth month) {
        boolean byHand = budget.random.nextBoolean();
        long cents = budget.random.nextLong(0, 100_000);
        Caller.Answer held =
                budget.planner.millers.anna.put(
                        budget.planner.path(month.toString()) + "/hold",
                        "{\"amount\": %s}"
                                .formatted(byHand ? "\"" + decimal(cents) + "\"" : "null"));
        if (budget.undone(held.mustBe(200))) {
            return;
        }
        if (byHand) {
            budget.expected.held.put(month, cents);
        } else {
            budget.expected.held.remove(month);
        }
    }
}
