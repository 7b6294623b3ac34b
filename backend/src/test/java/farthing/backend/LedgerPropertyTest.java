package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.BookkeepingModel.Entry;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Several people add, split, transfer, exchange, edit, delete and undo at random, at once, in one
/// household. Afterwards everything the application tells is what [BookkeepingModel] says.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerPropertyTest {

    private static final int PEOPLE = 4;
    private static final int DEEDS = 100;

    private final TheMillers millers = new TheMillers();
    private final List<String> expenses =
            List.of(millers.category("Groceries"), millers.category("Clothing"));
    private final List<String> income = List.of(millers.category("Salary"));

    @Test
    void whatever_is_done_the_books_are_what_a_naive_sum_says() throws Exception {
        Map<String, Entry> expected = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Map<String, Entry>>> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Random random = new Random(Randomness.SEED + person);
                people.add(threads.submit(() -> new Person(random).act()));
            }
            for (Future<Map<String, Entry>> person : people) {
                expected.putAll(person.get());
            }
        }
        Map<String, Entry> listed = everything(500);
        assertThat(listed).as(Randomness.told()).containsAllEntriesOf(expected);
        assertThat(listed).as("and the opening balance").hasSize(expected.size() + 1);
        assertThat(new ArrayList<>(everything(7).keySet()))
                .isEqualTo(new ArrayList<>(listed.keySet()));
        assertBalances(listed.values());
        assertTotals(expected.values());
        try (Sql sql = Sql.asOwner()) {
            assertThat(Verification.verify(sql.connection()).differences())
                    .as(Randomness.told())
                    .isEmpty();
        }
    }

    /// One of those who work on the books; each changes only what is theirs.
    private final class Person {

        private final Random random;
        private final Map<String, Entry> mine = new LinkedHashMap<>();

        Person(Random random) {
            this.random = random;
        }

        Map<String, Entry> act() {
            for (int deed = 0; deed < DEEDS; deed++) {
                int choice = random.nextInt(10);
                if (mine.isEmpty() || choice < 5) {
                    add();
                } else if (choice < 8) {
                    edit(anyOfMine());
                } else {
                    delete(anyOfMine());
                }
            }
            return mine;
        }

        private void add() {
            Entry entry = any();
            Caller.Answer added = millers.add(entry.request(millers));
            told(added, 201);
            String id = added.json().path("id").asText();
            assertThat(Entry.of(added.json())).as(Randomness.told()).isEqualTo(entry);
            if (!undone(added)) {
                mine.put(id, entry);
            }
        }

        private void edit(String id) {
            Entry entry = any();
            Caller.Answer edited =
                    millers.anna.patch(path(id), entry.request(millers), "If-Match", "*");
            told(edited, 200);
            assertThat(Entry.of(edited.json())).as(Randomness.told()).isEqualTo(entry);
            if (!undone(edited)) {
                mine.put(id, entry);
            }
        }

        private void delete(String id) {
            Caller.Answer deleted = millers.anna.delete(path(id), "If-Match", "*");
            told(deleted, 204);
            if (!undone(deleted)) {
                mine.remove(id);
            }
        }

        /// Takes the deed back, now and then.
        private boolean undone(Caller.Answer deed) {
            if (random.nextInt(4) > 0) {
                return false;
            }
            String undo = millers.path + "/changes/" + deed.header("Change") + "/reversal";
            told(millers.anna.post(undo, ""), 201);
            return true;
        }

        private Entry any() {
            List<String> categories = new ArrayList<>(expenses);
            categories.addAll(income);
            return BookkeepingModel.random(random, millers, categories);
        }

        private String anyOfMine() {
            return List.copyOf(mine.keySet()).get(random.nextInt(mine.size()));
        }

        private void told(Caller.Answer answer, int status) {
            assertThat(answer.status())
                    .as("%s %s", answer.http().body(), Randomness.told())
                    .isEqualTo(status);
        }
    }

    /// By id, in the order of the list.
    private Map<String, Entry> everything(int limit) {
        Map<String, Entry> all = new LinkedHashMap<>();
        String cursor = "";
        do {
            JsonNode page =
                    millers.anna
                            .get(millers.path + "/transactions?limit=" + limit + cursor)
                            .mustBe(200)
                            .json();
            for (JsonNode each : page.path("transactions")) {
                assertThat(all.put(each.path("id").asText(), Entry.of(each))).isNull();
            }
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private void assertBalances(Collection<Entry> entries) {
        Map<String, Long> balances = new TreeMap<>();
        for (JsonNode account :
                millers.anna.get(millers.path + "/accounts").json().path("accounts")) {
            balances.put(
                    account.path("id").asText(), BookkeepingModel.cents(account.path("balance")));
        }
        assertThat(balances).as(Randomness.told()).isEqualTo(BookkeepingModel.balances(entries));
    }

    private void assertTotals(Collection<Entry> entries) {
        for (String currency : List.of("EUR", "USD")) {
            JsonNode overview =
                    millers.anna
                            .get(
                                    millers.path
                                            + "/overview?from=2026-01&until=2026-12&currency="
                                            + currency)
                            .mustBe(200)
                            .json();
            assertThat(BookkeepingModel.categoryTotals(overview))
                    .as(Randomness.told())
                    .isEqualTo(
                            BookkeepingModel.categoryTotals(
                                    entries,
                                    account ->
                                            account.equals(millers.dollars)
                                                    == currency.equals("USD"),
                                    income));
        }
    }

    private String path(String id) {
        return millers.path + "/transactions/" + id;
    }
}
