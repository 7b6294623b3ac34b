package farthing.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Random searches of random transactions find what the same expression in Java finds, in the order
/// of the register and on pages of any size.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchPropertyTest {

    private static final int TRANSACTIONS = 300;
    private static final int SEARCHES = 300;

    private final Random random = Randomness.random();
    private final TheMillers millers = new TheMillers();

    private final List<Atom> atoms =
            List.of(
                    new Atom("apple", the -> text(the).contains("apple")),
                    new Atom("pp", the -> text(the).contains("pp")),
                    new Atom("\"apple pie\"", the -> text(the).contains("apple pie")),
                    new Atom("payee:Pear", the -> payee(the).contains("pear")),
                    new Atom("notes:pear", the -> notes(the).contains("pear")),
                    new Atom("account:savings", the -> isOn(the, millers.savings)),
                    new Atom("account:boston", the -> isOn(the, millers.dollars)),
                    new Atom("category:fuel", the -> names(the).contains("Fuel")),
                    new Atom(
                            "category:living",
                            the ->
                                    names(the).contains("Groceries")
                                            || names(the).contains("Health")),
                    new Atom("tag:red", the -> the.path("tags").toString().contains("\"red\"")),
                    new Atom("amount:>=30", the -> Math.abs(amount(the)) >= 30),
                    new Atom("amount:<-20", the -> amount(the) < -20),
                    new Atom(
                            "amount:10..30",
                            the -> Math.abs(amount(the)) >= 10 && Math.abs(amount(the)) <= 30),
                    new Atom("date:2026-11", the -> date(the).startsWith("2026-11")),
                    new Atom("date:..2026-10-15", the -> date(the).compareTo("2026-10-15") <= 0),
                    new Atom("is:transfer", the -> the.hasNonNull("transferTo")),
                    new Atom("is:split", the -> the.path("splits").size() > 1),
                    new Atom("is:cleared", the -> the.path("status").asText().equals("cleared")),
                    new Atom("has:notes", the -> !notes(the).isEmpty()));

    /// A term and what it means.
    private record Atom(String text, Predicate<JsonNode> meaning) {}

    @Test
    void a_search_finds_what_the_expression_says() {
        addTransactions();
        List<JsonNode> all = page("&limit=500");
        assertThat(all).hasSize(TRANSACTIONS + 1); // and the opening balance
        for (int search = 0; search < SEARCHES; search++) {
            Atom asked = expression(4);
            List<String> expected = ids(all.stream().filter(asked.meaning()).toList());
            List<String> found = new ArrayList<>();
            String limit = "&limit=" + List.of(500, 50, 7).get(random.nextInt(3));
            String q = "&q=" + URLEncoder.encode(asked.text(), StandardCharsets.UTF_8) + limit;
            String cursor = "";
            do {
                JsonNode page = answer(q + cursor);
                found.addAll(page.path("transactions").findValuesAsText("id"));
                cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
            } while (!cursor.isEmpty());
            assertThat(found).as(asked.text() + ", " + Randomness.told()).isEqualTo(expected);
        }
    }

    private Atom expression(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        if (kind < 2) {
            return atoms.get(random.nextInt(atoms.size()));
        }
        Atom one = expression(depth - 1);
        if (kind == 2) {
            return new Atom("-(" + one.text() + ")", one.meaning().negate());
        }
        Atom other = expression(depth - 1);
        return kind == 3
                ? new Atom(
                        "(" + one.text() + " or " + other.text() + ")",
                        one.meaning().or(other.meaning()))
                : new Atom(
                        "(" + one.text() + " " + other.text() + ")",
                        one.meaning().and(other.meaning()));
    }

    private void addTransactions() {
        List<String> added = new ArrayList<>();
        for (int count = 0; count < TRANSACTIONS; count++) {
            added.add(transaction());
        }
        millers.anna
                .post(
                        millers.path + "/transactions/batch",
                        "{\"transactions\": [" + String.join(",", added) + "]}")
                .mustBe(201);
    }

    private String transaction() {
        int amount = (random.nextInt(5) + 1) * 10 * (random.nextBoolean() ? 1 : -1);
        String account = one(millers.checking, millers.checking, millers.dollars);
        String status = one("pending", "cleared"); // of both sides
        boolean transfers = account.equals(millers.checking) && random.nextInt(4) == 0;
        String subject =
                transfers
                        ? "\"transferTo\": \"%s\", \"transferStatus\": \"%s\""
                                .formatted(millers.savings, status)
                        : one(
                                "\"category\": \"" + category() + "\"",
                                "\"category\": null",
                                "\"splits\": [{\"category\": \"%s\", \"amount\": \"%d\"}, {\"amount\": \"%d\"}]"
                                        .formatted(category(), amount / 2, amount / 2));
        return """
        {"date": "2026-%s-%02d", "account": "%s", "amount": "%d", "payee": "%s", "notes": "%s",
         "tags": %s, "status": "%s", %s}
        """
                .formatted(
                        one("10", "11"),
                        random.nextInt(28) + 1,
                        account,
                        amount,
                        one("", "Apple", "Pear Tree"),
                        one("", "apple pie", "a pear", "plum"),
                        one("[]", "[\"red\"]", "[\"red\", \"green\"]"),
                        status,
                        subject);
    }

    private String category() {
        return millers.category(one("Fuel", "Groceries", "Health"));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private List<JsonNode> page(String query) {
        return StreamSupport.stream(answer(query).path("transactions").spliterator(), false)
                .toList();
    }

    private JsonNode answer(String query) {
        return millers.anna
                .get(millers.path + "/transactions?" + query.substring(1))
                .mustBe(200)
                .json();
    }

    private static List<String> ids(List<JsonNode> transactions) {
        return transactions.stream().map(each -> each.path("id").asText()).toList();
    }

    private static String payee(JsonNode the) {
        return the.path("payee").asText("").toLowerCase(java.util.Locale.ROOT);
    }

    private static String notes(JsonNode the) {
        return the.path("notes").asText("");
    }

    private static String text(JsonNode the) {
        return payee(the) + " " + notes(the);
    }

    private static boolean isOn(JsonNode the, String account) {
        return List.of(the.path("account").asText(), the.path("transferTo").asText())
                .contains(account);
    }

    private static List<String> names(JsonNode the) {
        return the.findValuesAsText("categoryName");
    }

    private static double amount(JsonNode the) {
        return the.path("amount").asDouble();
    }

    private static String date(JsonNode the) {
        return the.path("date").asText();
    }
}
