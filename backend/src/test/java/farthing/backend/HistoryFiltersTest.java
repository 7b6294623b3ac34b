package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The history by author, area, day and object, and what a change says about itself.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HistoryFiltersTest {

    private final TheMillers millers = new TheMillers();
    private final Caller script =
            Caller.withToken(millers.apiToken("editor").path("token").asText());

    @Test
    void changes_are_found_by_author() {
        String mine = spend(millers.anna);
        String its = spend(script);
        assertThat(found("who=api-token:Script")).containsExactly(its);
        assertThat(found("who=" + me())).contains(mine).doesNotContain(its);
        assertThat(found("who=job:feed")).isEmpty();
    }

    @Test
    void changes_are_found_by_area_and_author_together() {
        String mine = spend(millers.anna);
        String its = spend(script);
        String renamed = rename("Checking 2");
        assertThat(found("area=transactions")).containsExactly(its, mine);
        assertThat(found("area=accounts")).startsWith(renamed).hasSize(4);
        assertThat(found("area=transactions&who=" + me())).containsExactly(mine);
        assertThat(found("area=budget")).isEmpty();
    }

    @Test
    void a_change_of_several_kinds_of_objects_has_one_area() {
        String groceries = millers.category("Groceries");
        String removed =
                millers.anna
                        .post(
                                millers.path + "/categories/" + groceries + "/removal",
                                "{\"into\": \"%s\"}".formatted(millers.category("Eating out")))
                        .header("Change");
        assertThat(found("area=categories")).containsExactly(removed);
    }

    @Test
    void days_are_days_of_the_household() {
        millers.anna
                .patch(millers.path, "{\"timeZone\": \"Pacific/Auckland\"}", "If-Match", "*")
                .mustBe(200);
        String late = spend(millers.anna);
        String later = spend(millers.anna);
        at(late, "2035-03-04 10:59:59+00"); // 23:59:59 in Auckland
        at(later, "2035-03-04 11:00:00+00");
        assertThat(found("until=2035-03-04&from=2035-03-04")).containsExactly(late);
        assertThat(found("from=2035-03-05")).containsExactly(later);
        assertThat(found("area=transactions&until=2035-03-04")).containsExactly(late);
        assertThat(found("from=2035-03-06")).isEmpty();
    }

    @Test
    void a_change_is_never_earlier_than_the_one_before() {
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    "update change_sequence set at = '2035-01-01' where household_id = '%s'"
                            .formatted(millers.household));
        }
        String change = spend(millers.anna);
        assertThat(read("/changes/" + change).path("at").asText()).startsWith("2035-01-01T");
    }

    @Test
    void every_page_of_a_filter_goes_on_where_the_last_one_ended() {
        List<String> spent = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            spent.addFirst(spend(script));
            spend(millers.anna);
        }
        for (String filter :
                List.of("who=api-token:Script", "who=api-token:Script&area=transactions")) {
            List<String> seen = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = read("/changes?limit=2&" + filter + next);
                seen.addAll(ids(page));
                next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
            } while (!next.isEmpty());
            assertThat(seen).isEqualTo(spent);
        }
    }

    @Test
    void a_change_of_an_object_in_several_months_is_listed_once() {
        String groceries = millers.category("Groceries");
        String sink = millers.category("Eating out");
        for (String month : List.of("2026-09", "2026-10", "2026-11")) {
            String plan = millers.path + "/budget/" + month + "/categories/" + groceries;
            millers.anna.put(plan, "{\"assigned\": \"5\"}").mustBe(200);
        }
        String merged =
                millers.anna
                        .post(
                                millers.path + "/categories/" + groceries + "/removal",
                                "{\"into\": \"%s\"}".formatted(sink))
                        .header("Change");
        JsonNode history = read("/changes?subject=" + groceries);
        assertThat(history.path("changes")).hasSize(4);
        JsonNode newest = history.path("changes").path(0);
        assertThat(newest.path("id").asText()).isEqualTo(merged);
        assertThat(newest.path("subjects")).hasSize(4);
        assertThat(found("subject=" + groceries + "&limit=2")).hasSize(2);
    }

    @Test
    void what_a_snapshot_mentions_has_its_name_even_after_it_is_gone() {
        String groceries = millers.category("Groceries");
        String plan = millers.path + "/budget/2026-11/categories/" + groceries;
        String assigned =
                millers.anna.put(plan, "{\"assigned\": \"5\"}").mustBe(200).header("Change");
        assertThat(read("/changes/" + assigned).path("names").path(groceries).asText())
                .isEqualTo("Groceries");
        millers.anna
                .post(
                        millers.path + "/categories/" + groceries + "/removal",
                        "{\"into\": \"uncategorised\"}")
                .mustBe(201);
        assertThat(read("/changes/" + assigned).path("names").path(groceries).asText())
                .isEqualTo("Groceries");
    }

    @Test
    void an_undo_and_its_undo_say_what_they_are() {
        String change = spend(millers.anna);
        String undo = undo(change);
        String redo = undo(undo);
        String again = undo(redo);
        assertThat(read("/changes/" + change).has("reversal")).isFalse();
        assertThat(read("/changes/" + change).path("reversedBy").asText()).isEqualTo(undo);
        assertThat(read("/changes/" + undo).path("reversal").asText()).isEqualTo("undo");
        assertThat(read("/changes/" + undo).path("reverses").asText()).isEqualTo(change);
        assertThat(read("/changes/" + redo).path("reversal").asText()).isEqualTo("redo");
        assertThat(read("/changes/" + again).path("reversal").asText()).isEqualTo("undo");
        assertThat(read("/changes/" + again).has("reversedBy")).isFalse();
    }

    @Test
    void the_authors_are_listed_once_each() {
        spend(script);
        spend(script);
        JsonNode authors = read("/changes/authors").path("authors");
        assertThat(authors.findValuesAsText("who")).containsExactly("api-token:Script", me());
        assertThat(authors.findValuesAsText("by")).containsExactly("Anna Miller", "Anna Miller");
    }

    @Test
    void a_filter_that_cannot_be_read_says_where() {
        String all =
                "/changes?area=boats&from=2026-02-30&until=x&who=%20&limit=0&cursor=x&subject=7";
        assertThat(millers.anna.get(millers.path + all).mustBe(422).pointers())
                .contains("area", "from", "until", "who", "limit", "cursor", "subject");
        String both = "/changes?area=budget&subject=" + millers.checking;
        assertThat(millers.anna.get(millers.path + both).mustBe(422).pointers())
                .containsExactly("subject");
    }

    private String me() {
        String last = read("/changes?limit=500").path("changes").findValuesAsText("who").getLast();
        assertThat(last).startsWith("user:");
        return last;
    }

    private String spend(Caller who) {
        return who.post(
                        millers.path + "/transactions",
                        "{\"date\": \"2026-11-10\", \"account\": \"%s\", \"amount\": \"-1\"}"
                                .formatted(millers.checking))
                .mustBe(201)
                .header("Change");
    }

    private String rename(String name) {
        return millers.anna
                .patch(
                        millers.path + "/accounts/" + millers.checking,
                        "{\"name\": \"" + name + "\"}",
                        "If-Match",
                        "*")
                .mustBe(200)
                .header("Change");
    }

    private String undo(String change) {
        return millers.anna
                .post(millers.path + "/changes/" + change + "/reversal", "")
                .mustBe(201)
                .header("Change");
    }

    private static void at(String change, String at) {
        try (Sql sql = Sql.asOwner()) {
            sql.run("update change set at = '%s' where id = '%s'".formatted(at, change));
        }
    }

    private List<String> found(String filter) {
        return ids(read("/changes?" + filter));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("changes").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private JsonNode read(String path) {
        return millers.anna.get(millers.path + path).mustBe(200).json();
    }
}
