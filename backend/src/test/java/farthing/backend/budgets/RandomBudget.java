package farthing.backend.budgets;

import farthing.backend.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Random actions over years, in the product and in [NaiveBudget]. Some are undone at once. On
/// budget are a purse, two credit cards, and an account; one card and the account are in dollars,
/// which have no rate in the first months.
final class RandomBudget {

    static final YearMonth FIRST = YearMonth.of(2022, 10);
    static final int MONTHS = 51;
    static final NaiveBudget.Names NAMES =
            new NaiveBudget.Names(
                    List.of("Food", "Dining", "Rent", "Fun"),
                    List.of("Salary", "Bonus"),
                    List.of("purse", "Boston"),
                    List.of("Visa", "Amex"),
                    Set.of("Boston", "Amex"));

    final Planner planner = new Planner();
    final NaiveBudget expected = new NaiveBudget(NAMES, FIRST);

    final Random random;

    private final RandomTransactions transactions = new RandomTransactions(this);
    private final RandomPlans plans = new RandomPlans(this);
    private final Map<String, String> accounts = new HashMap<>();

    RandomBudget(Random random) {
        this.random = random;
        accounts.put("purse", planner.purse);
        accounts.put("Boston", planner.millers.dollars);
        planner.millers
                .anna
                .patch(
                        planner.millers.path + "/accounts/" + planner.millers.dollars,
                        "{\"onBudget\": true}",
                        "If-Match",
                        "*")
                .mustBe(200);
        accounts.put("Visa", planner.card("Visa", "0"));
        accounts.put("Amex", planner.cardIn("USD", "Amex", "0"));
        NAMES.categories().forEach(planner::category);
        transactions.rate(LocalDate.of(2023, 2, 10));
    }

    void act() {
        expected.changed();
        YearMonth month = month();
        String expense = any(NAMES.expenses());
        String income = any(NAMES.incomes());
        String card = any(NAMES.cards());
        String account = random.nextBoolean() ? "purse" : random.nextInt(3) > 0 ? card : "Boston";
        switch (random.nextInt(22)) {
            case 0, 1, 2 ->
                    transactions.move(month, account, expense, random.nextLong(-20_000, 2_000));
            case 3 -> transactions.move(month, account, income, random.nextLong(-5_000, 300_000));
            case 4 -> transactions.move(month, account, "", -random.nextLong(1, 900));
            case 5 -> transactions.transfer(month, account, "");
            case 6 -> transactions.transfer(month, "purse", card);
            case 7 -> transactions.transfer(month, "purse", "Boston");
            case 8, 9 -> plans.assign(month, expense, random.nextLong(-5_000, 50_000));
            case 10 -> plans.assign(month, card, random.nextLong(-500, 5_000));
            case 11 -> plans.flag(month, expense, "carryOverspending");
            case 12 -> plans.flag(month, income, "forNextMonth");
            case 13, 14 -> transactions.edit();
            case 15 -> transactions.delete();
            case 16 -> plans.moveMoney(month, any(NAMES.envelopes().toList()), expense);
            case 17 -> plans.cover(month, random.nextInt(3) == 0 ? card : expense);
            case 18, 19 -> plans.fill(month, false);
            case 20 -> transactions.rate(anyDay(month));
            default -> {
                plans.hold(month);
                plans.release(month, expense);
            }
        }
        expected.changed();
    }

    /// Plans in tracking mode.
    void plan(YearMonth month) {
        expected.changed();
        plans.plan(month);
        expected.changed();
        plans.fill(month, true);
        expected.changed();
    }

    boolean undone(Caller.Answer act) {
        if (random.nextInt(5) > 0) {
            return false;
        }
        planner.undo(act);
        return true;
    }

    YearMonth month() {
        return FIRST.plusMonths(random.nextInt(MONTHS));
    }

    LocalDate anyDay(YearMonth month) {
        return month.atDay(random.nextInt(1, 29));
    }

    String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Of an account or a category.
    String id(String name) {
        String account = accounts.get(name);
        return account == null ? planner.category(name) : account;
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
