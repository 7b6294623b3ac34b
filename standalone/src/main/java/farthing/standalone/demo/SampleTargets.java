package farthing.standalone.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The targets of the sample household: one of each kind. This month's plan funds some of them.
///
/// @param household its URL
/// @param categories ids by name
record SampleTargets(ApiCalls api, String household, Map<String, String> categories) {

    private static final MonthDay HOLIDAY = MonthDay.of(8, 1);
    private static final int MONTHS_OF_PAYMENTS = 6;

    /// @param last the current month
    void set(YearMonth last) throws IOException, InterruptedException {
        for (Map.Entry<String, Map<String, Object>> each : all(last).entrySet()) {
            api.put(
                    household + "/categories/" + categories.get(each.getKey()) + "/targets",
                    Map.of("targets", List.of(each.getValue())));
        }
    }

    private static Map<String, Map<String, Object>> all(YearMonth last) {
        String firstPayment = last.minusMonths(MONTHS_OF_PAYMENTS).atDay(1).toString();
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        all.put("Insurance", Map.of("kind", "set-aside", "amount", "1086.80", "unit", "year"));
        all.put("Groceries", Map.of("kind", "refill", "amount", "380.00"));
        all.put(
                "Holidays",
                Map.of(
                        "kind", "balance",
                        "amount", "1500.00",
                        "due", holidayAfter(last).toString(),
                        "every", 1,
                        "unit", "year"));
        all.put("Gifts given", Map.of("kind", "income-share", "percent", "2"));
        // repairs that the garage lets them pay in instalments
        all.put(
                "Car",
                Map.of(
                        "kind", "debt",
                        "amount", "960.00",
                        "payment", "60.00",
                        "start", firstPayment));
        all.put("Electricity and heating", Map.of("kind", "average", "months", 12));
        all.put("Internet and phone", Map.of("kind", "copy", "months", 1));
        all.put(Budgeting.HOUSE, Map.of("kind", "remainder", "weight", 1));
        return all;
    }

    /// The next one that there are months to save for.
    private static LocalDate holidayAfter(YearMonth month) {
        LocalDate thisYear = HOLIDAY.atYear(month.getYear());
        return thisYear.isAfter(month.atEndOfMonth()) ? thisYear : thisYear.plusYears(1);
    }
}
