package farthing.frontend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A month of the budget of the fake backend's household: Groceries is overspent, 42.50 is left in
/// Home, and of two hidden categories one is used. Groceries has three targets.
final class FakeBudget {

    static final String USED = "00000000-0000-7000-8000-000000000015";
    static final String UNUSED = "00000000-0000-7000-8000-000000000016";

    private static final String TARGET =
            """
            {"kind":"balance","count":3,"needed":"160.00","underfunded":"80.00","progress":50,
             "due":"2026-12-24","snoozed":false}\
            """;

    private static final String MONTH =
            """
            {"month":"2026-11","currency":"EUR","mode":"envelopes","readyToAssign":"150.00",
             "fromLast":"30.00","income":"2500.00","openingBalances":"0.00","transfers":"-200.00",
             "overspent":"-30.00","released":"4.00","assigned":"2150.00","held":"0.00","heldByHand":false,
             "activity":"-1800.00","available":"25.00","overspentOnCredit":"0.00","uncategorised":"-8.20","notes":"Guests",
             "underfunded":"80.00",
             "groups":[{"group":"g1","name":"Everyday","assigned":"2150.00",
              "planned":"1900.00","activity":"-1800.00","available":"25.00","categories":[%s,%s,%s,%s]}],
             "incomes":[{"category":"%s","name":"Salary","hidden":false,"planned":"2600.00",
              "activity":"2500.00","forNextMonth":false,"notes":""},
              {"category":"%s","name":"Old salary","hidden":true,"planned":"0.00",
              "activity":"0.00","forNextMonth":false,"notes":""}],
             "cards":[{"account":"ca4d","name":"Visa","closed":false,"carried":"0.00",
              "assigned":"10.00","spending":"60.00","payments":"20.00","available":"50.00",
              "balance":"-80.00","balanceCurrency":"EUR","owed":"80.00","missing":"30.00",
              "notes":"Pay on the 5th"}],
             "tracking":{"plannedIncome":"2600.00","income":"2500.00",
              "plannedExpenses":"1900.00","expenses":"1800.00","plannedSaved":"700.00",
              "saved":"700.00"},
             "uncounted":[{"currency":"USD","amount":"-12.00"}],
             "uncountedBefore":[{"currency":"CHF","amount":"5.00"}]}\
            """
                    .formatted(
                            category(
                                    FakeBackend.GROCERIES, "Groceries", false, "1234.50", "-17.50"),
                            category(FakeBackend.HOME, "Home", false, "0.00", "42.50"),
                            category(USED, "Used once", true, "0.00", "7.00"),
                            category(UNUSED, "Never used", true, "0.00", "0.00"),
                            FakeBackend.SALARY,
                            FakeBackend.HIDDEN_SALARY);

    private static final String SUMMARY =
            """
            {"month":"2026-11","currency":"EUR","mode":"envelopes","planned":true,"readyToAssign":"150.00",
             "uncategorised":{"count":3,"amount":"-47.10"},"uncounted":[],
             "overspent":[{"category":"%1$s","name":"Groceries","amount":"17.50"},
              {"category":"%2$s","name":"Home","amount":"132.51"}],
             "cards":[{"account":"ca4d","name":"Visa","amount":"30.00"},
              {"account":"amex","name":"Amex","amount":"102.51"}],
             "underfunded":{"count":2,"amount":"80.00"},
             "categories":[{"category":"%1$s","name":"Groceries","budgeted":"28.10",
              "spent":"45.60","available":"-17.50"}],
             "onBudget":"4200.00","ageOfMoney":23,
             "buffer":{"days":74,"spentPerDay":"56.70","months":12}}\
            """
                    .formatted(FakeBackend.GROCERIES, FakeBackend.HOME);

    private static final String TRACKED =
            """
            {"month":"2026-11","currency":"EUR","mode":"tracking","planned":true,
             "uncategorised":{"count":3,"amount":"-47.10"},
             "uncounted":[{"currency":"USD","amount":"-30.00"}],"overspent":[],"cards":[],
             "underfunded":{"count":0,"amount":"0.00"},
             "categories":[{"category":"%s","name":"Groceries","budgeted":"28.10",
              "spent":"45.60","available":"-17.50"}],"onBudget":"4200.00"}\
            """
                    .formatted(FakeBackend.GROCERIES);

    /// The summary for a household that never planned.
    private static final String WITHOUT_PLAN =
            """
            {"month":"2026-11","currency":"EUR","mode":"envelopes","planned":false,"readyToAssign":"150.00",
             "uncategorised":{"count":0,"amount":"0.00"},"uncounted":[],
             "overspent":[{"category":"%s","name":"Groceries","amount":"45.60"}],
             "cards":[{"account":"ca4d","name":"Visa","amount":"30.00"}],
             "underfunded":{"count":1,"amount":"80.00"},
             "categories":[],"onBudget":"150.00"}\
            """
                    .formatted(FakeBackend.GROCERIES);

    static final String TARGETS =
            """
            {"category":"%s","name":"Groceries","currency":"EUR","cap":"900.00","targets":[
             {"kind":"balance","priority":1,"amount":"1600.00","due":"2026-12-24","every":1,
              "unit":"year"},
             {"kind":"income-share","priority":5,"percent":"12.5","incomeFrom":"last-month",
              "income":"%s"},
             {"kind":"remainder","priority":5,"weight":2}]}\
            """
                    .formatted(FakeBackend.GROCERIES, FakeBackend.SALARY);

    private static final String FILL =
            """
            {"month":"2026-11","currency":"EUR","months":2,"readyToAssign":"150.00",
             "readyToAssignAfter":"-50.00","changes":[{"category":"c1","name":"Groceries",
              "before":"0.00","after":"200.00"}]}\
            """;

    private static final String READY = "\"readyToAssign(After)?\":\"[^\"]*\",";

    /// October left 12.50 in Groceries.
    private static final String EXPLANATION =
            """
            {"month":"2026-11","currency":"EUR","figure":"available","category":"%s",
             "name":"Groceries","amount":"-17.50","parts":[
              {"month":"2026-11","figure":"carried","category":"%s","name":"Groceries",
               "amount":"12.50"},
              {"month":"2026-11","figure":"assigned","category":"%s","name":"Groceries",
               "amount":"0.00"},
              {"month":"2026-11","figure":"activity","category":"%s","name":"Groceries",
               "amount":"-30.00"}]}\
            """
                    .replace("%s", FakeBackend.GROCERIES);

    /// Of the payment of a card.
    private static final String MISSING =
            """
            {"month":"2026-11","currency":"EUR","figure":"missing","card":"ca4d",
             "name":"Visa","amount":"30.00","parts":[
              {"month":"2026-11","figure":"owed","card":"ca4d","name":"Visa","amount":"80.00"},
              {"month":"2026-11","figure":"available","card":"ca4d","name":"Visa",
               "amount":"-50.00"}]}\
            """;

    /// `envelopes` or `tracking`.
    static volatile String mode = "envelopes";

    private FakeBudget() {}

    private static boolean isTracking() {
        return mode.equals("tracking");
    }

    private static String month() {
        return MONTH.replace("\"mode\":\"envelopes\"", "\"mode\":\"" + mode + "\"");
    }

    private static final String NEEDED =
            """
            {"month":"2026-11","currency":"EUR","figure":"needed","category":"c1","name":"Groceries",
             "amount":"110.00","parts":[
              {"month":"2026-11","figure":"target","category":"c1","name":"Groceries",
               "amount":"100.00","target":{"carried":"40.00","months":3,
                "terms":{"kind":"balance","priority":1,"amount":"340.00","due":"2027-01-31"}}},
              {"month":"2026-11","figure":"target","category":"c1","name":"Groceries",
               "amount":"55.00","target":{"carried":"-5.00",
                "terms":{"kind":"refill","priority":5,"amount":"50.00","every":1,"unit":"month"}}},
              {"month":"2026-11","figure":"target","category":"c1","name":"Groceries",
               "amount":"25.00","target":{
                "terms":{"kind":"income-share","priority":5,"percent":"12.5","income":"SALARY"}}},
              {"month":"2026-11","figure":"cap","category":"c1","name":"Groceries",
               "amount":"-70.00"}]}\
            """
                    .replace("SALARY", FakeBackend.SALARY);

    /// The response to a read: a month, its summary, several months, a year, or an explanation.
    ///
    /// @param newcomer whether nothing was ever assigned
    static @Nullable String read(String path, String query, boolean newcomer) {
        if (path.endsWith("/summary")) {
            return newcomer ? WITHOUT_PLAN : isTracking() ? TRACKED : SUMMARY;
        }
        if (path.equals("/budget")) {
            return "{\"months\":[%s,%s,%s],\"balances\":[%s]}"
                    .formatted(
                            newcomer ? unplanned() : month(),
                            month("2026-12", "-3.00"),
                            month("2027-01", "4.00"),
                            balances());
        }
        if (path.endsWith(".csv")) {
            return "group,category,figure\n";
        }
        if (path.startsWith("/budget/years/")) {
            return FakeYear.YEAR;
        }
        if (path.endsWith("/explanation")) {
            return explanation(query);
        }
        return newcomer ? unplanned() : month();
    }

    /// The month before anything was assigned or planned.
    private static String unplanned() {
        return month().replace("1234.50", "0.00")
                .replaceAll("\"planned(Income|Expenses)?\":\"[0-9.]+\"", "\"planned$1\":\"0.00\"");
    }

    /// At the end of twelve months, expected from December on.
    private static String balances() {
        YearMonth first = YearMonth.of(2026, 11);
        return IntStream.range(0, 12)
                .mapToObj(month ->
                        """
                        {"month":"%s","balance":"%d00.00","expected":%s}
                        """
                                .formatted(first.plusMonths(month), 10 + month, month > 0))
                .collect(Collectors.joining(","));
    }

    private static @Nullable String explanation(String query) {
        if (query.contains("luck")) {
            return null;
        }
        if (query.contains("transfers") || query.contains("savedDifference")) {
            return """
            {"month":"2026-11","currency":"EUR","figure":"%s","amount":"-200.00","parts":[]}\
            """
                    .formatted(query.replaceAll(".*figure=(\\w+).*", "$1"));
        }
        if (query.contains("needed")) {
            return NEEDED;
        }
        return query.contains("card=") ? MISSING : EXPLANATION;
    }

    /// A month in which Groceries carries overspending.
    ///
    /// @param ready to assign
    private static String month(String month, String ready) {
        return month().replace("2026-11", month)
                .replace("\"readyToAssign\":\"150.00\"", "\"readyToAssign\":\"" + ready + "\"")
                .replace("1234.50", "99.00")
                .replaceFirst("\"carryOverspending\":false", "\"carryOverspending\":true");
    }

    /// The month; 13.00 is refused, 12.00 is no longer stored, and covering from Home comes too
    /// late.
    static void answer(HttpExchange exchange, String body) throws IOException {
        if (body.contains("\"13.00\"")) {
            FakeBackend.problem(
                    exchange,
                    422,
                    "invalid-fields",
                    ",\"errors\":[{\"pointer\":\"/assigned\",\"detail\":\"Not this one\"}]");
        } else if (body.contains("\"before\":\"1.00\"")) {
            FakeBackend.problem(exchange, 409, "preview-outdated", "");
        } else if (body.contains("\"before\":\"12.00\"")) {
            FakeBackend.problem(
                    exchange,
                    409,
                    "amount-changed",
                    ",\"errors\":[{\"pointer\":\"/assigned\",\"detail\":\"Changed\"}]");
        } else if (body.contains("\"from\":\"" + FakeBackend.HOME) && !body.contains("amount")) {
            FakeBackend.problem(
                    exchange,
                    409,
                    "not-overspent",
                    ",\"errors\":[{\"pointer\":\"/to\",\"detail\":\"Not overspent\"}]");
        } else if (exchange.getRequestURI().getPath().endsWith("/targets")) {
            FakeBackend.send(exchange, 200, TARGETS);
        } else if (exchange.getRequestURI().getPath().endsWith("/fills")) {
            FakeBackend.send(exchange, 200, isTracking() ? FILL.replaceAll(READY, "") : FILL);
        } else {
            FakeBackend.send(exchange, 200, month());
        }
    }

    private static String category(
            String id, String name, boolean hidden, String assigned, String available) {
        return """
        {"category":"%s","name":"%s","hidden":%s,"carried":"0.00","assigned":"%s",
         "planned":"50.00","activity":"-45.60","available":"%s","overspentOnCredit":"0.00",
         "carryOverspending":false,"releaseUnspent":false,"notes":"",
         "target":%s}\
        """
                .formatted(
                        id,
                        name,
                        hidden,
                        assigned,
                        available,
                        id.equals(FakeBackend.GROCERIES) ? TARGET : "null")
                .replace("-45.60", available.equals("0.00") ? "0.00" : "-45.60");
    }
}
