package farthing.backend;

import static java.util.Objects.requireNonNull;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Several users concurrently add, split, transfer, exchange, edit, delete and undo at random in
/// one household. Each also closes and reopens an own account. Afterwards all responses of the
/// application must equal [BookkeepingModel].
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
    void random_concurrent_actions_give_the_same_result_as_the_model() throws Exception {
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
        assertThat(listed).as("plus the opening balance").hasSize(expected.size() + 1);
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

    /// A user, who changes only their own transactions.
    private final class Person {

        private final Random random;
        private final Map<String, Entry> mine = new LinkedHashMap<>();
        private final String own;
        private boolean closed;

        Person(Random random) {
            this.random = random;
            this.own = millers.cash("Purse " + random.nextLong());
        }

        Map<String, Entry> act() {
            for (int deed = 0; deed < DEEDS; deed++) {
                int choice = random.nextInt(11);
                if (mine.isEmpty() || choice < 5) {
                    add(any());
                } else if (choice < 8) {
                    edit(anyOfMine());
                } else if (choice < 10) {
                    delete(anyOfMine());
                } else {
                    closeOrReopen();
                }
            }
            return mine;
        }

        private void add(Entry entry) {
            Caller.Answer added = millers.add(entry.request(millers));
            if (isOnClosed(added, entry)) {
                return;
            }
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
            if (isOnClosed(edited, entry, requireNonNull(mine.get(id)))) {
                return;
            }
            told(edited, 200);
            assertThat(Entry.of(edited.json())).as(Randomness.told()).isEqualTo(entry);
            if (!undone(edited)) {
                mine.put(id, entry);
            }
        }

        private void delete(String id) {
            Caller.Answer deleted = millers.anna.delete(path(id), "If-Match", "*");
            if (isOnClosed(deleted, requireNonNull(mine.get(id)))) {
                return;
            }
            told(deleted, 204);
            if (!undone(deleted)) {
                mine.remove(id);
            }
        }

        /// Closes or reopens the user's account. Before closing, transfers the balance away.
        private void closeOrReopen() {
            long left = left();
            if (!closed && left != 0) {
                assertThat(become(true).code()).isEqualTo("account-not-empty");
                while (left() != 0) {
                    add(
                            new Entry(
                                    "2026-02-03",
                                    own,
                                    -left,
                                    "cleared",
                                    "",
                                    List.of(),
                                    millers.checking,
                                    left));
                }
            }
            Caller.Answer done = become(!closed);
            told(done, 200);
            closed ^= !undone(done);
        }

        private long left() {
            return BookkeepingModel.balances(mine.values()).getOrDefault(own, 0L);
        }

        private Caller.Answer become(boolean shut) {
            return millers.anna.patch(
                    millers.path + "/accounts/" + own,
                    "{\"closed\": " + shut + "}",
                    "If-Match",
                    "*");
        }

        /// Whether the request affects the user's closed account. If so, checks that it was
        /// refused.
        private boolean isOnClosed(Caller.Answer answer, Entry... entries) {
            boolean refused = closed && Stream.of(entries).anyMatch(entry -> entry.isOn(own));
            if (refused) {
                told(answer, 422);
                assertThat(answer.code()).as(Randomness.told()).isEqualTo("account-closed");
            }
            return refused;
        }

        /// Undoes the action in one of four cases.
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
            List<String> accounts =
                    List.of(millers.checking, millers.savings, millers.dollars, own);
            return BookkeepingModel.random(random, millers, accounts, categories);
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

    /// All transactions by id, in the order of the list.
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
        Map<String, Long> sums = BookkeepingModel.balances(entries);
        sums.values()
                .removeIf(cents -> cents == 0); // accounts without entries are missing in the model
        balances.values().removeIf(cents -> cents == 0);
        assertThat(balances).as(Randomness.told()).isEqualTo(sums);
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
