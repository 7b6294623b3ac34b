package farthing.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.BudgetFillRequest;
import farthing.contract.HoldRequest;
import farthing.contract.MoveRequest;
import farthing.money.Money;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/// The budget of the sample household. In the first month it assigns to each category what an
/// average month needs, in later months the same again. What is left is saved for a house. Every
/// third month, overspent categories are covered from that. The current month is not finished.
///
/// @param budget URL of the household's budget
/// @param categories ids by name
record Budgeting(ApiCalls api, String budget, Map<String, String> categories) {

    /// For which the household saves.
    static final String HOUSE = "House deposit";

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String HEATING = "Electricity and heating";
    private static final long HEATING_WINTER = 175_00;
    private static final long HEATING_SUMMER = 92_00;
    private static final long HELD = 600_00;
    private static final int MONTHS_BETWEEN_COVERS = 3;

    /// In cents.
    private static final Map<String, Long> MONTHLY =
            ordered(
                    """
                    Rent or mortgage        115000
                    Water                     3300
                    Internet and phone        4490
                    Household goods           2500
                    Groceries                38000
                    Eating out               12000
                    Clothing                  3500
                    Health                    2500
                    Public transport          2400
                    Fuel                      6400
                    Car                       4800
                    Hobbies                   3500
                    Holidays                 10500
                    Subscriptions             2098
                    Gifts given               2500
                    Insurance                 9100
                    Bank fees                  350
                    """);

    /// Plans the months, after their transactions have been entered.
    void plan(YearMonth first, YearMonth last) throws IOException, InterruptedException {
        for (Map.Entry<String, Long> each : MONTHLY.entrySet()) {
            assign(first, each.getKey(), each.getValue());
        }
        JsonNode shown = assign(first, HEATING, heating(first));
        long saved = save(first, 0, amount(shown, "readyToAssign"));
        for (YearMonth month = first.plusMonths(1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            JsonNode filled =
                    api.post(
                            budget + "/" + month + "/fills",
                            new BudgetFillRequest("last-month", 1, null, null, false));
            long left = amount(filled, "readyToAssignAfter");
            if (heating(month) != heating(month.minusMonths(1))) {
                left = amount(assign(month, HEATING, heating(month)), "readyToAssign");
            }
            if (month.equals(last.minusMonths(1))) {
                long held = Math.clamp(saved + left, 0, HELD);
                api.put(budget + "/" + month + "/hold", new HoldRequest(decimal(held), null));
                left -= held;
            }
            saved = save(month, saved, month.equals(last) && left > 0 ? left / 2 : left);
            YearMonth before = month.minusMonths(1); // this month repeats it as it was planned
            if (before.getMonthValue() % MONTHS_BETWEEN_COVERS == 0) {
                cover(before);
            }
        }
    }

    private static long heating(YearMonth month) {
        boolean cold = month.getMonthValue() <= 3 || month.getMonthValue() >= 11;
        return cold ? HEATING_WINTER : HEATING_SUMMER;
    }

    private JsonNode assign(YearMonth month, String category, long cents)
            throws IOException, InterruptedException {
        return api.put(
                budget + "/" + month + "/categories/" + categories.get(category),
                BudgetCategoryRequest.assign(decimal(cents), null));
    }

    /// Saves what is left for the house.
    ///
    /// @param already what is assigned to it in this month
    /// @return what is assigned to it then
    private long save(YearMonth month, long already, long left)
            throws IOException, InterruptedException {
        long saved = Math.max(0, already + left);
        assign(month, HOUSE, saved);
        return saved;
    }

    /// Covers what is overspent from the savings.
    private void cover(YearMonth month) throws IOException, InterruptedException {
        for (JsonNode group : api.get(budget + "/" + month).path("groups")) {
            for (JsonNode category : group.path("categories")) {
                if (amount(category, "available") < 0) {
                    api.post(
                            budget + "/" + month + "/moves",
                            new MoveRequest(
                                    categories.get(HOUSE),
                                    category.path("category").asText(),
                                    null));
                }
            }
        }
    }

    private static long amount(JsonNode node, String figure) {
        return Money.ofDecimal(node.path(figure).asText(), EUR).minor();
    }

    private static String decimal(long cents) {
        return Money.ofMinor(cents, EUR).toDecimal();
    }

    private static Map<String, Long> ordered(String table) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.strip().split(" {2,}");
            amounts.put(cells[0], Long.valueOf(cells[1]));
        }
        return amounts;
    }
}
