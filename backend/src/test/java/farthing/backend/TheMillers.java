package farthing.backend;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// The fixture: the household of Anna Miller, in euros. Its accounts were opened on 1 January 2026:
/// checking with 1,000.00 euros, savings with 0, and a dollar account with 0. Each instance
/// registers a new household.
public final class TheMillers {

    public static final String PASSWORD = "correct horse battery";

    /// A text in the notes of the transaction of [#ids], which other households must never see.
    public static final String SECRET = "a surprise for Ben";

    static final String SEARCH = "{\"name\": \"Surprises\", \"q\": \"surprise\"}";

    private static final String PREVIEWED =
            "Date,Amount,Payee,Notes\n2026-11-18,-3.00,Butcher," + SECRET + "\n";

    public final String email = "anna-" + UUID.randomUUID() + "@example.org";
    public final Caller anna;
    public final String token;
    public final String household;
    public final String path;
    public final String checking;
    public final String savings;
    public final String dollars;

    private final JsonNode categories;

    public TheMillers() {
        this("EUR");
    }

    /// @param currency of the household; the accounts are the same
    public TheMillers(String currency) {
        JsonNode registered =
                Caller.nobody()
                        .post(
                                "/api/v1/registrations",
                                """
                                {"email": "%s", "password": "%s", "name": "Anna Miller",
                                 "household": {"name": "The Millers", "currency": "%s",
                                               "locale": "en"}}
                                """
                                        .formatted(email, PASSWORD, currency))
                        .mustBe(201)
                        .json();
        token = registered.path("token").asText();
        anna = Caller.withToken(token);
        household = registered.path("household").path("id").asText();
        path = "/api/v1/households/" + household;
        checking = account("Checking", "checking", "EUR", "1000.00");
        savings = account("Savings", "savings", "EUR", "0");
        dollars = account("Boston", "checking", "USD", "0");
        categories = anna.get(path + "/categories").mustBe(200).json().path("categories");
    }

    public String account(String name, String type, String currency, String balance) {
        return anna.post(
                        path + "/accounts",
                        """
                        {"name": "%s", "type": "%s", "currency": "%s", "openingBalance": "%s",
                         "openedOn": "2026-01-01"}
                        """
                                .formatted(name, type, currency, balance))
                .mustBe(201)
                .json()
                .path("id")
                .asText();
    }

    /// Opens a cash account in euros with a balance of 0 and returns its id.
    public String cash(String name) {
        return account(name, "cash", "EUR", "0");
    }

    /// The id of a default category.
    public String category(String name) {
        for (JsonNode category : categories) {
            if (category.path("name").asText().equals(name)) {
                return category.path("id").asText();
            }
        }
        throw new IllegalArgumentException(name);
    }

    /// Creates an object of each kind and returns their ids by kind, for the examples of
    /// [Endpoint].
    public Map<String, String> ids() {
        Caller.Answer spent =
                add("""
                {"date": "2026-11-20", "account": "%s", "amount": "-5.00",
                 "payee": "Corner shop", "category": "%s", "notes": "%s"}
                """
                                .formatted(checking, category("Groceries"), SECRET))
                        .mustBe(201);
        String previewed = imported(PREVIEWED);
        JsonNode groups = anna.get(path + "/category-groups").mustBe(200).json().path("groups");
        return Map.ofEntries(
                entry("household", household),
                entry("member", email),
                entry("email", "ben-" + UUID.randomUUID() + "@example.org"),
                entry("month", "2026-12"),
                entry("card", account("Visa", "credit-card", "EUR", "0")),
                entry("year", "2026"),
                entry("currency", "USD"),
                entry("date", "2026-11-20"),
                entry("account", checking),
                entry("spare", account("Spare", "cash", "EUR", "7.00")),
                entry("other", dollars),
                entry("category", category("Groceries")),
                entry("income", category("Salary")),
                entry("sink", category("Eating out")),
                entry("group", groups.path(2).path("id").asText()),
                entry("box", groups.path(3).path("id").asText()),
                entry("transaction", spent.json().path("id").asText()),
                entry("payee", spent.json().path("payeeId").asText()),
                entry("search", saved()),
                entry("change", spent.header("Change")),
                entry("token", apiToken("viewer").path("id").asText()),
                entry("import", previewed));
    }

    private String saved() {
        return anna.post(path + "/searches", SEARCH).mustBe(201).json().path("id").asText();
    }

    /// Creates an API token.
    JsonNode apiToken(String role) {
        return anna.post(
                        path + "/api-tokens",
                        "{\"name\": \"Script\", \"role\": \"%s\"}".formatted(role))
                .mustBe(201)
                .json();
    }

    /// A program with an API token of this role.
    public Caller program(String role) {
        return Caller.withToken(apiToken(role).path("token").asText());
    }

    /// Uploads a file for the checking account and returns the id of the import.
    private String imported(String csv) {
        return anna.upload(
                        path + "/imports",
                        csv.getBytes(StandardCharsets.UTF_8),
                        "account",
                        checking)
                .mustBe(201)
                .json()
                .path("import")
                .asText();
    }

    /// Adds a transaction with the payee Corner shop to the checking account.
    public Caller.Answer spend(String date, String amount, String category) {
        return add(
                """
                {"date": "%s", "account": "%s", "amount": "%s", "payee": "Corner shop",
                 "category": "%s"}
                """
                        .formatted(date, checking, amount, category(category)));
    }

    public Caller.Answer add(String transaction) {
        return anna.post(path + "/transactions", transaction);
    }

    public String balance(String account) {
        for (JsonNode each : anna.get(path + "/accounts").mustBe(200).json().path("accounts")) {
            if (each.path("id").asText().equals(account)) {
                return each.path("balance").asText();
            }
        }
        throw new IllegalArgumentException(account);
    }
}
