package farthing.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A household with one account and one member, created through the API.
///
/// @param path `/api/v1/households/…`
/// @param account id
/// @param categories the expense categories in the order of the API
record BenchHousehold(
        String address, String token, String path, String account, List<Category> categories) {

    record Category(String id, String name) {}

    static BenchHousehold register(String address) throws IOException, InterruptedException {
        JsonNode registered =
                new Caller(address, "")
                        .post(
                                "/api/v1/registrations",
                                """
                                {"email":"%s@example.org","password":"correct horse battery",
                                 "name":"Anna","household":{"name":"Bench","currency":"EUR",
                                 "locale":"en-GB"}}\
                                """
                                        .formatted(UUID.randomUUID()));
        String token = registered.path("token").asText();
        String path = "/api/v1/households/" + registered.path("household").path("id").asText();
        Caller caller = new Caller(address, token);
        JsonNode account =
                caller.post(
                        path + "/accounts",
                        """
                        {"name":"Current","type":"checking","currency":"EUR","onBudget":true,
                         "openingBalance":"100.00","openedOn":"2016-12-31"}\
                        """);
        List<Category> categories = new ArrayList<>();
        for (JsonNode each : caller.get(path + "/categories").path("categories")) {
            if (each.path("kind").asText().equals("expense")) {
                categories.add(new Category(each.path("id").asText(), each.path("name").asText()));
            }
        }
        return new BenchHousehold(address, token, path, account.path("id").asText(), categories);
    }

    /// @return the id of the category with this name
    String category(String name) {
        return categories.stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Caller caller() {
        return new Caller(address, token);
    }

    /// Compares a plan with what happened from now on, instead of assigning money to envelopes.
    void track() throws IOException, InterruptedException {
        caller().patch(path, "{\"budgetMode\":\"tracking\"}");
    }

    /// Adds transactions of one year through the API.
    ///
    /// @param count a multiple of 500
    void fill(int count) throws IOException, InterruptedException {
        for (int first = 0; first < count; first += 500) {
            StringBuilder batch = new StringBuilder("{\"transactions\":[");
            for (int number = first; number < first + 500; number++) {
                batch.append(number == first ? "" : ",").append(transaction(number));
            }
            caller().post(path + "/transactions/batch", batch.append("]}").toString());
        }
    }

    /// The body of a request that adds a transaction.
    String transaction(int number) {
        return """
        {"date":"2026-%02d-%02d","account":"%s","amount":"-%d.30","payee":"Shop %d",\
        "category":"%s","notes":"the %dth of them"}\
        """
                .formatted(
                        1 + number % 12,
                        1 + number % 28,
                        account,
                        1 + number % 90,
                        number % 50,
                        categories.get(number % categories.size()).id(),
                        number);
    }
}
