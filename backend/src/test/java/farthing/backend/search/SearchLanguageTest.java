package farthing.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a search finds through the API. The notes of each transaction are a letter.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchLanguageTest {

    private final TheMillers millers = new TheMillers();

    private static final String FOUND =
            """
            (empty)                 | f e d c b a g
            corner                  | b a
            CORNER shop             | b a
            "shop corner"           |
            corner or market        | c b a
            corner -a               | b
            -corner -market         | f e d g
            payee:corn              | b a
            -payee:corn             | f e d c g
            notes:a                 | a
            notes:corner            |
            account:checking        | f e d c b a g
            account:SAVINGS         | e
            account:Śavings         | e
            category:groceries      | f a
            category:LIVING         | f b a
            -category:living        | e d c g
            tag:holiday             | d b
            tag:Holiday -b          | d
            amount:10               | f a
            amount:>20              | e d g
            amount:-10              | f a
            amount:+2500            | g
            amount:10..20           | f b a
            date:2026-10            | g
            date:2026-11-02..       | f e d c b
            is:transfer             | e
            is:split                | f
            is:uncategorised        | d c g
            is:cleared              | g
            is:pending -is:transfer | f d c b a
            has:notes               | f e d c b a g
            -has:notes              |
            (tag:holiday or is:split) amount:>=10 | f d b
            -(tag:holiday or is:split or corner) is:pending | e c
            a or b or c or d        | d c b a
            """;

    @Test
    void a_search_finds_the_matching_transactions() {
        addTransactions();
        for (String line : FOUND.lines().toList()) {
            String search = line.substring(0, line.indexOf('|')).strip();
            String expected = line.substring(line.indexOf('|') + 1).strip();
            assertThat(String.join(" ", found(search.equals("(empty)") ? "" : search)))
                    .as(search)
                    .isEqualTo(expected);
        }
    }

    private static final String ERRORS =
            """
            corner payee:           | 7 13
            account:none            | 0 12
            a -(tag:none b)         | 4 12
            category:"no such"      | 0 18
            is:paid or date:2026-13 | 0 7, 11 23
            has:attachment          | 0 14
            😀 amount:x             | 2 10
            """;

    @Test
    void an_error_points_at_its_place() {
        for (String line : ERRORS.lines().toList()) {
            String search = line.substring(0, line.indexOf('|')).strip();
            List<String> places = new ArrayList<>();
            for (JsonNode error : list(search).mustBe(422).json().path("errors")) {
                assertThat(error.path("pointer").asText()).isEqualTo("q");
                JsonNode place = error.path("place");
                places.add(place.path("from").asInt() + " " + place.path("until").asInt());
            }
            String expected = line.substring(line.indexOf('|') + 1).strip();
            assertThat(String.join(", ", places)).as(search).isEqualTo(expected);
        }
    }

    @Test
    void a_summary_counts_and_sums_what_is_found_by_currency() {
        addTransactions();
        millers.add(
                        """
                        {"date": "2026-11-07", "account": "%s", "amount": "-3", "notes": "h"}
                        """
                                .formatted(millers.dollars))
                .mustBe(201);
        JsonNode summary = summary("q=" + encoded("amount:<15 notes:h or corner"));
        assertThat(summary.path("count").asInt()).isEqualTo(3);
        assertThat(summary.has("since")).isFalse();
        assertThat(summary.path("sums").toString())
                .isEqualTo(
                        "[{\"amount\":\"-30.00\",\"count\":2,\"currency\":\"EUR\"},"
                                + "{\"amount\":\"-3.00\",\"count\":1,\"currency\":\"USD\"}]");
        JsonNode received = summary("q=is:transfer&account=" + millers.savings);
        assertThat(received.path("sums").path(0).path("amount").asText()).isEqualTo("100.00");
        assertThat(summary("q=" + encoded("a tag:holiday")).path("parts").toString())
                .isEqualTo("[{\"from\":0,\"until\":1},{\"from\":2,\"until\":13}]");
    }

    private JsonNode summary(String query) {
        return millers.anna.get(millers.path + "/transactions/summary?" + query).mustBe(200).json();
    }

    private static String encoded(String search) {
        return URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    @Test
    void beside_an_account_a_status_is_that_of_its_side() {
        millers.add(
                        """
                        {"date": "2026-11-20", "account": "%s", "amount": "-100.00",
                         "transferTo": "%s", "status": "cleared", "notes": "a"}
                        """
                                .formatted(millers.checking, millers.savings))
                .mustBe(201);
        assertThat(found("is:cleared is:transfer")).containsExactly("a");
        assertThat(found("account:savings is:cleared")).isEmpty();
        assertThat(found("account:savings (is:pending or is:split)")).containsExactly("a");
        assertThat(found("account:checking account:savings is:cleared")).containsExactly("a");
    }

    private List<String> found(String search) {
        List<String> notes = new ArrayList<>();
        for (JsonNode each : list(search).mustBe(200).json().path("transactions")) {
            if (!each.path("notes").asText().isEmpty()) {
                notes.add(each.path("notes").asText());
            }
        }
        return notes;
    }

    private Caller.Answer list(String search) {
        return millers.anna.get(millers.path + "/transactions?q=" + encoded(search));
    }

    private void addTransactions() {
        String groceries = millers.category("Groceries");
        add("2026-11-01", "-10", "Corner shop", "a", ", \"category\": \"" + groceries + "\"");
        add(
                "2026-11-02",
                "-20",
                "Corner shop",
                "b",
                ", \"tags\": [\"holiday\"], \"category\": \""
                        + millers.category("Eating out")
                        + "\"");
        add("2026-11-03", "-5", "Market", "c", "");
        add("2026-11-04", "-30.50", "", "d", ", \"tags\": [\"Holiday\", \"x\"]");
        add("2026-11-05", "-100", "", "e", ", \"transferTo\": \"" + millers.savings + "\"");
        add(
                "2026-11-06",
                "-10",
                "",
                "f",
                ", \"splits\": [{\"category\": \"%s\", \"amount\": \"-4\"}, {\"category\": \"%s\", \"amount\": \"-6\"}]"
                        .formatted(groceries, millers.category("Fuel")));
        add("2026-10-31", "2500", "Employer", "g", ", \"status\": \"cleared\"");
    }

    private void add(String date, String amount, String payee, String notes, String more) {
        millers.add(
                        """
                        {"date": "%s", "account": "%s", "amount": "%s", "payee": "%s",
                         "notes": "%s"%s}
                        """
                                .formatted(date, millers.checking, amount, payee, notes, more))
                .mustBe(201);
    }
}
