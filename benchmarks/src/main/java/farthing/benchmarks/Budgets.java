package farthing.benchmarks;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Compares the budget of a household that has budgeted for twenty years to one that has for one
/// year, in the same database, and assigning an amount to adding a transaction.
final class Budgets {

    private static final YearMonth LAST = YearMonth.of(2026, 12);
    private static final int WARM_UP = 60;
    private static final int CALLS = 200;

    private Budgets() {}

    @FunctionalInterface
    private interface Call {
        void run(int number) throws IOException, InterruptedException;
    }

    static Table measure(Workplace place) throws Exception {
        try (RunningFarthing application = place.start("budget")) {
            BenchHousehold one = household(application, 1);
            BenchHousehold twenty = household(application, 20);
            EmbeddedDatabase.of(application).run("vacuum analyze");
            Table table = new Table("Budget", "", "ms", "compared to", "ms", "ratio", "aim");
            reads(table, one, twenty);
            acts(table, twenty);
            table.note("%d requests each, one at a time, in turns; medians.".formatted(CALLS));
            return table;
        }
    }

    private static void reads(Table table, BenchHousehold one, BenchHousehold twenty)
            throws Exception {
        String month = "/budget/" + LAST;
        String year = "/budget?from=" + LAST.minusMonths(11) + "&until=" + LAST;
        compare(
                table,
                "a month after 20 years",
                number -> twenty.caller().get(twenty.path() + month),
                "after 1 year",
                number -> one.caller().get(one.path() + month),
                "≤ 1.30");
        compare(
                table,
                "12 months after 20 years",
                number -> twenty.caller().get(twenty.path() + year),
                "after 1 year",
                number -> one.caller().get(one.path() + year),
                "≤ 1.30");
    }

    private static void acts(Table table, BenchHousehold household) throws Exception {
        String transactions = household.path() + "/transactions";
        compare(
                table,
                "assign an amount",
                number -> assign(household, LAST, Math.floorMod(number, 5), number),
                "add a transaction",
                number ->
                        household
                                .caller()
                                .post(transactions, household.transaction(number + WARM_UP)),
                "≤ 1.30");
        compare(
                table,
                "a month after an edit 5 years before",
                number -> editAndRead(household, LAST.minusYears(5), number),
                "after an edit of the month",
                number -> editAndRead(household, LAST, number),
                "");
    }

    private static void editAndRead(BenchHousehold household, YearMonth edited, int amount)
            throws IOException, InterruptedException {
        assign(household, edited, 0, amount);
        household.caller().get(household.path() + "/budget/" + LAST);
    }

    private static BenchHousehold household(RunningFarthing application, int years)
            throws Exception {
        BenchHousehold household = BenchHousehold.register(application.address());
        household.fill(1_000);
        for (YearMonth month = LAST.minusMonths(12L * years - 1);
                !month.isAfter(LAST);
                month = month.plusMonths(1)) {
            for (int category = 0; category < 5; category++) {
                assign(household, month, category, 100 + category);
            }
        }
        return household;
    }

    private static void assign(BenchHousehold household, YearMonth month, int category, int amount)
            throws IOException, InterruptedException {
        household
                .caller()
                .put(
                        household.path()
                                + "/budget/"
                                + month
                                + "/categories/"
                                + household.categories().get(category).id(),
                        "{\"assigned\":\"%d.30\"}".formatted(Math.abs(amount)));
    }

    private static void compare(
            Table table, String name, Call call, String otherName, Call other, String aim)
            throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int number = -WARM_UP; number < CALLS; number++) {
            double first = millis(call, number);
            double second = millis(other, number);
            if (number >= 0) {
                ours.add(first);
                others.add(second);
            }
        }
        table.row(
                name,
                Median.text(Median.of(ours), 2),
                otherName,
                Median.text(Median.of(others), 2),
                Median.text(Median.of(ours) / Median.of(others), 2),
                aim);
    }

    private static double millis(Call call, int number) throws IOException, InterruptedException {
        long began = System.nanoTime();
        call.run(number);
        return (System.nanoTime() - began) / 1e6;
    }
}
