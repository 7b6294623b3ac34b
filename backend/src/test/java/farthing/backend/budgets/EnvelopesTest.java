package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Worked examples of the arithmetic. Each line is a month: the input is before the arrow, the
/// expected figures are after it. `a` is assigned, `s` spent (negative) or received. `carry`
/// carries overspending and `next` holds the income for the next month, each only in that month.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EnvelopesTest {

    private final Planner planner = new Planner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                2026-06 Salary s3000; Rent a1000 s-1000; Food a500 s-450 -> Food 50.00, \
                readyToAssign 1500.00
                2026-07 Rent a1000 s-1000; Food a400 s-500 -> readyToAssign 100.00, Food -50.00
                2026-08 Salary s100; Food a10 -> readyToAssign 140.00, Food 10.00, \
                overspent -50.00
                """,
                """
                2026-06 Salary s1000; Food a50 s-80; Dining a100 s-120 carry -> \
                readyToAssign 850.00
                2026-07 Dining a10 s-5 carry -> readyToAssign 810.00, Dining -15.00, \
                overspent -30.00
                2026-08 -> readyToAssign 810.00, Dining -15.00, overspent 0.00
                2026-09 -> readyToAssign 795.00, overspent -15.00, Dining 0.00
                """,
                """
                2026-06 Salary s2500; Rent a1000; hold 500 -> readyToAssign 1000.00, held 500.00
                2026-07 Salary s2000; Rent a1200; hold 2300 -> fromLast 1500.00, held 2300.00, \
                readyToAssign 0.00
                2026-08 Rent a1000 -> fromLast 2300.00, readyToAssign 1300.00
                """,
                """
                2026-06 Salary s3000 next; Bonus s200; Rent a150 -> held 3000.00, \
                readyToAssign 50.00
                2026-07 Salary s3100 next; Rent a2900 -> fromLast 3050.00, held 3100.00, \
                readyToAssign 150.00
                """,
                """
                2026-06 Salary s500; Rent a700 -> readyToAssign -200.00
                2026-07 Salary s300 -> readyToAssign 100.00
                """,
                """
                2026-06 Food s25; Dining a20 s-30 -> Food 25.00, income 0.00, \
                readyToAssign -20.00
                2026-07 Salary s-200 -> overspent -10.00, income -200.00, \
                readyToAssign -230.00
                """,
            })
    void a_month_follows_from_what_is_given(String months) {
        months.lines().forEach(line -> give(line.split(" -> ")[0]));
        months.lines().forEach(line -> check(line.substring(0, 7), line.split(" -> ")[1]));
    }

    private void give(String line) {
        String month = line.substring(0, 7);
        for (String part : line.substring(7).split(";")) {
            String[] words = part.strip().split(" ");
            if (words[0].equals("hold")) {
                planner.hold(month, words[1]);
                continue;
            }
            for (int word = 1; word < words.length; word++) {
                give(month, words[0], words[word]);
            }
        }
    }

    private void give(String month, String category, String word) {
        switch (word.charAt(0)) {
            case 'a' -> planner.assign(month, category, word.substring(1));
            case 's' -> planner.move(month + "-15", category, word.substring(1));
            case 'c' -> planner.plan(month, category, "{\"carryOverspending\": true}");
            case 'n' -> planner.plan(month, category, "{\"forNextMonth\": true}");
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void check(String month, String expected) {
        for (String each : expected.split(", ")) {
            String[] words = each.strip().split(" ");
            String found =
                    Character.isUpperCase(words[0].charAt(0))
                            ? planner.figure(month, words[0], "available")
                            : planner.month(month).path(words[0]).asText();
            assertThat(found).as("%s in %s", words[0], month).isEqualTo(words[1]);
        }
    }
}
