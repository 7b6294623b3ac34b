package farthing.backend.budgets;

import static farthing.backend.budgets.RandomBudget.NAMES;
import static farthing.backend.budgets.RandomBudget.decimal;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.budgets.NaiveBudget.Movement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Adds, edits and deletes random transactions, and enters rates.
final class RandomTransactions {

    private final RandomBudget budget;

    /// What was added, by the path of its transaction, in order.
    private final Map<String, List<Movement>> booked = new LinkedHashMap<>();

    RandomTransactions(RandomBudget budget) {
        this.budget = budget;
    }

    void move(YearMonth month, String account, String category, long cents) {
        if (cents == 0) {
            return;
        }
        LocalDate date = budget.anyDay(month);
        String of =
                category.isEmpty()
                        ? ""
                        : ", \"category\": \"%s\"".formatted(budget.planner.category(category));
        book(of, new Movement(date, account, category, cents));
    }

    /// From one account to another, in any direction.
    ///
    /// @param to empty for an account off budget
    void transfer(YearMonth month, String from, String to) {
        LocalDate date = budget.anyDay(month);
        long cents = -budget.random.nextLong(1, 9_000);
        long received = -cents;
        String other = to.isEmpty() ? budget.planner.millers.savings : budget.id(to);
        String what = ", \"transferTo\": \"%s\"".formatted(other);
        if (inDollars(from) != inDollars(to)) {
            received = budget.random.nextLong(1, 9_000);
            what += ", \"transferAmount\": \"%s\"".formatted(decimal(received));
        }
        Movement sent = new Movement(date, from, "transfer", cents);
        if (to.isEmpty()) {
            book(what, sent);
        } else {
            book(what, sent, new Movement(date, to, "transfer", received));
        }
    }

    private static boolean inDollars(String account) {
        return NAMES.inDollars().contains(account);
    }

    void book(String what, Movement... sides) {
        Movement first = sides[0];
        Caller.Answer added =
                budget.planner.millers.add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s"%s}
                        """
                                .formatted(
                                        first.date(),
                                        budget.id(first.account()),
                                        decimal(first.cents()),
                                        what));
        if (!budget.undone(added.mustBe(201))) {
            budget.expected.movements.addAll(List.of(sides));
            booked.put(added.header("Location"), List.of(sides));
        }
    }

    /// Another amount, month or category of a transaction, however old it is.
    void edit() {
        String path = anyBooked(NAMES.expenses());
        if (path.isEmpty()) {
            return;
        }
        Movement before = requireNonNull(booked.get(path)).getFirst();
        Movement after =
                new Movement(
                        budget.random.nextBoolean() ? before.date() : budget.anyDay(budget.month()),
                        before.account(),
                        budget.random.nextBoolean()
                                ? before.category()
                                : budget.any(NAMES.expenses()),
                        -budget.random.nextLong(1, 20_000));
        Caller.Answer edited =
                budget.planner.millers.anna.patch(
                        path,
                        """
                        {"date": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(
                                        after.date(),
                                        decimal(after.cents()),
                                        budget.planner.category(after.category())),
                        "If-Match",
                        "*");
        if (!budget.undone(edited.mustBe(200))) {
            budget.expected.movements.remove(before);
            budget.expected.movements.add(after);
            booked.put(path, List.of(after));
        }
    }

    void delete() {
        String path = anyBooked(List.of("Food", "Salary", "transfer"));
        if (path.isEmpty()) {
            return;
        }
        Caller.Answer deleted = budget.planner.millers.anna.delete(path, "If-Match", "*");
        if (!budget.undone(deleted.mustBe(204))) {
            requireNonNull(booked.remove(path)).forEach(budget.expected.movements::remove);
        }
    }

    /// The path of a transaction in one of the categories; empty if there is none.
    private String anyBooked(List<String> categories) {
        List<String> paths =
                booked.entrySet().stream()
                        .filter(each -> categories.contains(each.getValue().getFirst().category()))
                        .map(Map.Entry::getKey)
                        .toList();
        return paths.isEmpty() ? "" : budget.any(paths);
    }

    void rate(LocalDate date) {
        BigDecimal rate = BigDecimal.valueOf(budget.random.nextLong(70_000, 130_000), 5);
        Caller.Answer entered =
                budget.planner.millers.anna.put(
                        budget.planner.millers.path + "/rates/USD/" + date,
                        "{\"rate\": \"%s\"}".formatted(rate.toPlainString()));
        assertThat(entered.status()).isIn(200, 201);
        if (!budget.undone(entered)) {
            budget.expected.rates.put(date, rate);
        }
    }
}
