package farthing.frontend;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A year of the fake backend's household: 100.00 is assigned to Groceries each month, and 110.00
/// is spent; a hidden category is never used.
final class FakeYear {

    private static final String OF_MONTH = figures("100.00", "-110.00", "-10.00");
    private static final String OF_YEAR = figures("1200.00", "-1320.00", "-120.00");
    private static final String ZERO = figures("0.00", "0.00", "0.00");
    private static final String RECEIVED = "{\"activity\":\"250.00\"}";

    static final String YEAR =
            """
            {"year":2026,"currency":"EUR","months":[%s],
             "groups":[{"group":"g1","name":"Everyday","categories":[
               {"category":"%s","name":"Groceries","hidden":false,%s},
               {"category":"%s","name":"Never used","hidden":true,%s}],%s}],
             "expenses":{%s},
             "incomes":[{"category":"%s","name":"Salary","hidden":false,%s}],
             "income":{%s},"uncategorised":"-12.00",
             "uncounted":[{"currency":"USD","amount":"0.00"}],"balances":[%s]}\
            """
                    .formatted(
                            IntStream.rangeClosed(1, 12)
                                    .mapToObj("\"2026-%02d\""::formatted)
                                    .collect(Collectors.joining(",")),
                            FakeBackend.GROCERIES,
                            line(OF_MONTH, OF_YEAR),
                            FakeBudget.UNUSED,
                            line(ZERO, ZERO),
                            line(OF_MONTH, OF_YEAR),
                            line(OF_MONTH, OF_YEAR),
                            FakeBackend.SALARY,
                            line(RECEIVED, "{\"activity\":\"3000.00\"}"),
                            line(RECEIVED, "{\"activity\":\"3000.00\"}"),
                            IntStream.rangeClosed(1, 12)
                                    .mapToObj(
                                            "{\"month\":\"2026-%1$02d\",\"balance\":\"%1$d00.00\",\"expected\":true}"
                                                    ::formatted)
                                    .collect(Collectors.joining(",")));

    private FakeYear() {}

    private static String line(String month, String year) {
        String months = String.join(",", Collections.nCopies(12, month));
        return "\"months\":[%s],\"year\":%s".formatted(months, year);
    }

    private static String figures(String assigned, String activity, String difference) {
        return "{\"assigned\":\"%s\",\"activity\":\"%s\",\"difference\":\"%s\"}"
                .formatted(assigned, activity, difference);
    }
}
