package farthing.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A new household for a browser test. Its member is Anna; it has a checking account with 1,000.00
/// and a savings account with 5,000.00, both in euros.
final class Household {

    private final ApiUser anna;
    private final Map<String, String> ids = new HashMap<>();

    private Household(ApiUser anna) {
        this.anna = anna;
    }

    /// @param locale such as en-GB
    static Household found(Service service, String locale) {
        String email = "anna-" + UUID.randomUUID() + "@example.org";
        Household household = new Household(ApiUser.register(service.address(), email, locale));
        household.open("Checking", "checking", "1000.00");
        household.open("Savings", "savings", "5000.00");
        return household;
    }

    /// The value of Anna's session cookie.
    String token() {
        return anna.token();
    }

    /// @param amount of the posting in the checking account
    /// @param category the name; empty for none
    void spend(String date, String payee, String amount, String category) {
        String json =
                """
                {"date": "%s", "account": "%s", "amount": "%s", "payee": "%s"%s}
                """;
        String of =
                category.isEmpty()
                        ? ""
                        : ", \"category\": \"%s\"".formatted(id("categories", category));
        anna.post(
                "/transactions",
                json.formatted(date, id("accounts", "Checking"), amount, payee, of));
    }

    /// The names of the expense categories, in the household's language.
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (JsonNode one : anna.get("/categories").path("categories")) {
            if (one.path("kind").asText().equals("expense")) {
                names.add(one.path("name").asText());
            }
        }
        return names;
    }

    String balance(String account) {
        return named("accounts", account).path("balance").asText();
    }

    /// The transactions, newest first.
    JsonNode transactions() {
        return anna.get("/transactions?limit=500").path("transactions");
    }

    /// An amount of a category in a month of the budget.
    ///
    /// @param figure such as `available`
    String inBudget(String month, String category, String figure) {
        for (JsonNode group : anna.get("/budget/" + month).path("groups")) {
            for (JsonNode one : group.path("categories")) {
                if (one.path("name").asText().equals(category)) {
                    return one.path(figure).asText();
                }
            }
        }
        throw new AssertionError("no " + category + " in the budget");
    }

    /// Assigns money to a category.
    void assign(String month, String category, String amount) {
        anna.put(
                "/budget/%s/categories/%s".formatted(month, id("categories", category)),
                "{\"assigned\": \"%s\"}".formatted(amount));
    }

    /// Plans for a category, to be compared with what happens.
    void plan(String month, String category, String amount) {
        anna.put(
                "/budget/%s/categories/%s".formatted(month, id("categories", category)),
                "{\"planned\": \"%s\"}".formatted(amount));
    }

    /// Compares a plan with what happened instead of assigning money.
    void compareWithPlan() {
        anna.send("PATCH", "", "{\"budgetMode\": \"tracking\"}", 200);
    }

    /// Removes the expense categories, which must be without transactions, and adds groups of
    /// others with long names.
    void replaceCategories(int groups, int ofEach) {
        for (String name : names()) {
            String category = id("categories", name);
            anna.post("/categories/" + category + "/removal", "{}");
        }
        for (int group = 1; group <= groups; group++) {
            String name = "Obligations and plans of the household " + group;
            String id =
                    anna.post("/category-groups", "{\"name\": \"%s\"}".formatted(name))
                            .path("id")
                            .asText();
            for (int number = 1; number <= ofEach; number++) {
                anna.post(
                        "/categories",
                        """
                        {"name": "Insurance of the summer house %d-%d", "kind": "expense",
                         "group": "%s"}
                        """
                                .formatted(group, number, id));
            }
        }
    }

    /// Hides a category.
    void hide(String category) {
        anna.send("PATCH", "/categories/" + id("categories", category), "{\"hidden\": true}", 200);
    }

    /// Sets an amount aside for a category each month.
    void setAside(String category, String amount) {
        anna.put(
                "/categories/%s/targets".formatted(id("categories", category)),
                "{\"targets\": [{\"kind\": \"set-aside\", \"amount\": \"%s\"}]}".formatted(amount));
    }

    /// @param day of the month on which the household's months begin
    void beginMonthsOn(int day) {
        anna.send("PATCH", "", "{\"monthStartDay\": %d}".formatted(day), 200);
    }

    /// Opens a checking account with a balance of 0.
    void openIn(String currency, String name) {
        open(name, "checking", currency, "0");
    }

    /// Enters a rate by hand.
    void rate(String currency, String date, String rate) {
        anna.send(
                "PUT",
                "/rates/" + currency + "/" + date,
                "{\"rate\": \"%s\"}".formatted(rate),
                201);
    }

    /// @param type such as `credit-card`
    void open(String name, String type, String balance) {
        open(name, type, "EUR", balance);
    }

    private void open(String name, String type, String currency, String balance) {
        anna.post(
                "/accounts",
                """
                {"name": "%s", "type": "%s", "currency": "%s", "openingBalance": "%s",
                 "openedOn": "2026-01-01"}
                """
                        .formatted(name, type, currency, balance));
    }

    /// Looked up once, also if the name becomes another later.
    ///
    /// @param list such as `categories`
    String id(String list, String name) {
        return ids.computeIfAbsent(list + "/" + name, key -> named(list, name).path("id").asText());
    }

    private JsonNode named(String list, String name) {
        for (JsonNode one : anna.get("/" + list).path(list)) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }
}
