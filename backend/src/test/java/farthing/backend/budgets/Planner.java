package farthing.backend.budgets;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.TheMillers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Plans the budget of the Millers through the API. Only a purse is on budget. It starts empty.
final class Planner {

    final TheMillers millers = new TheMillers();
    final String purse = millers.cash("Purse");

    /// Several threads may plan.
    private final Map<String, String> categories = new ConcurrentHashMap<>();

    Planner() {
        for (String account : new String[] {millers.checking, millers.savings, millers.dollars}) {
            millers.anna
                    .patch(
                            millers.path + "/accounts/" + account,
                            "{\"onBudget\": false}",
                            "If-Match",
                            "*")
                    .mustBe(200);
        }
    }

    /// The id of a category. Adds the category if it does not exist.
    String category(String name) {
        return categories.computeIfAbsent(
                name,
                wanted -> {
                    String kind = wanted.matches("Salary|Bonus") ? "income" : "expense";
                    return millers.anna
                            .post(
                                    millers.path + "/categories",
                                    "{\"name\": \"My %s\", \"kind\": \"%s\"}"
                                            .formatted(wanted, kind))
                            .mustBe(201)
                            .json()
                            .path("id")
                            .asText();
                });
    }

    /// @param amount negative for money that leaves the purse
    Caller.Answer move(String date, String category, String amount) {
        return millers.add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(date, purse, amount, category(category)))
                .mustBe(201);
    }

    Caller.Answer plan(String month, String category, String body) {
        return millers.anna
                .put(path(month) + "/categories/" + category(category), body)
                .mustBe(200);
    }

    Caller.Answer assign(String month, String category, String amount) {
        return plan(month, category, "{\"assigned\": \"%s\"}".formatted(amount));
    }

    /// Compares a plan with what happened from now on.
    void track() {
        mode("tracking");
    }

    /// @param mode `tracking` or `envelopes`
    void mode(String mode) {
        millers.anna
                .patch(millers.path, "{\"budgetMode\": \"%s\"}".formatted(mode), "If-Match", "*")
                .mustBe(200);
    }

    /// The id of a new credit card.
    String card(String name, String openingBalance) {
        return cardIn("EUR", name, openingBalance);
    }

    /// The same, in another currency.
    String cardIn(String currency, String name, String openingBalance) {
        return millers.anna
                .post(
                        millers.path + "/accounts",
                        """
                        {"name": "%s", "type": "credit-card", "currency": "%s",
                         "openingBalance": "%s", "openedOn": "2022-05-01"}
                        """
                                .formatted(name, currency, openingBalance))
                .mustBe(201)
                .json()
                .path("id")
                .asText();
    }

    void rate(String currency, String date, String rate) {
        millers.anna.put(
                millers.path + "/rates/" + currency + "/" + date,
                "{\"rate\": \"%s\"}".formatted(rate));
    }

    Caller.Answer assignToCard(String month, String card, String amount) {
        return millers.anna
                .put(path(month) + "/cards/" + card, "{\"assigned\": \"%s\"}".formatted(amount))
                .mustBe(200);
    }

    Caller.Answer hold(String month, String amount) {
        return millers.anna
                .put(path(month) + "/hold", "{\"amount\": \"%s\"}".formatted(amount))
                .mustBe(200);
    }

    JsonNode month(String month) {
        return millers.anna.get(path(month)).mustBe(200).json();
    }

    /// A figure of an expense category.
    String figure(String month, String category, String figure) {
        return envelope(month, category).path(figure).asText();
    }

    /// An expense category in a month.
    JsonNode envelope(String month, String category) {
        String id = category(category);
        for (JsonNode group : month(month).path("groups")) {
            for (JsonNode each : group.path("categories")) {
                if (each.path("category").asText().equals(id)) {
                    return each;
                }
            }
        }
        throw new AssertionError("no " + category + " in " + month);
    }

    void undo(Caller.Answer done) {
        String change = done.header("Change");
        millers.anna.post(millers.path + "/changes/" + change + "/reversal", "").mustBe(201);
    }

    String path(String month) {
        return millers.path + "/budget/" + month;
    }
}
