package farthing.backend.tidying;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.TheMillers;
import java.math.BigDecimal;

/// The categories and the budget of the Millers, through the API. Only a purse is on budget. It
/// starts empty.
final class Cupboard {

    final TheMillers millers = new TheMillers();
    final String purse = millers.cash("Purse");

    Cupboard() {
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

    /// @param amount negative for money that leaves the purse
    Caller.Answer spend(String date, String category, String amount) {
        return millers.add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "category": "%s"}
                        """
                                .formatted(date, purse, amount, millers.category(category)))
                .mustBe(201);
    }

    Caller.Answer plan(String month, String category, String body) {
        return millers.anna
                .put(budget(month) + "/categories/" + millers.category(category), body)
                .mustBe(200);
    }

    Caller.Answer assign(String month, String category, String amount) {
        return plan(month, category, "{\"assigned\": \"%s\"}".formatted(amount));
    }

    Caller.Answer remove(String category, String body) {
        return millers.anna.post(
                millers.path + "/categories/" + millers.category(category) + "/removal", body);
    }

    Caller.Answer merge(String category, String into) {
        return remove(category, "{\"into\": \"%s\"}".formatted(millers.category(into)));
    }

    Caller.Answer undo(Caller.Answer done) {
        return millers.anna.post(
                millers.path + "/changes/" + done.header("Change") + "/reversal", "");
    }

    JsonNode month(String month) {
        return millers.anna.get(budget(month)).mustBe(200).json();
    }

    /// A figure of an expense category; empty if the category does not exist.
    String figure(String month, String category, String figure) {
        String id = millers.category(category);
        for (JsonNode group : month(month).path("groups")) {
            for (JsonNode each : group.path("categories")) {
                if (each.path("category").asText().equals(id)) {
                    return each.path(figure).asText();
                }
            }
        }
        return "";
    }

    /// The categories, each as `Group: Category`, in their order.
    String categories() {
        StringBuilder all = new StringBuilder();
        for (JsonNode each :
                millers.anna
                        .get(millers.path + "/categories")
                        .mustBe(200)
                        .json()
                        .path("categories")) {
            all.append(each.path("groupName").asText())
                    .append(": ")
                    .append(each.path("name").asText())
                    .append('\n');
        }
        return all.toString();
    }

    static BigDecimal figure(JsonNode month, String figure) {
        return new BigDecimal(month.path(figure).asText());
    }

    private String budget(String month) {
        return millers.path + "/budget/" + month;
    }
}
