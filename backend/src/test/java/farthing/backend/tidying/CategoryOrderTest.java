package farthing.backend.tidying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The order of categories and groups, and removing groups.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CategoryOrderTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void a_category_moves_within_its_group() {
        assertThat(in("Living"))
                .containsExactly("Groceries", "Eating out", "Clothing", "Health", "Personal care");
        Caller.Answer moved = edit("Health", "{\"position\": 1}").mustBe(200);
        assertThat(moved.json().path("position").asInt()).isEqualTo(1);
        assertThat(in("Living"))
                .containsExactly("Health", "Groceries", "Eating out", "Clothing", "Personal care");
        edit("Health", "{\"position\": 4}").mustBe(200);
        assertThat(in("Living"))
                .containsExactly("Groceries", "Eating out", "Clothing", "Health", "Personal care");
        Caller.Answer last = edit("Groceries", "{\"position\": 99}").mustBe(200);
        assertThat(last.json().path("position").asInt()).isEqualTo(5);
        assertThat(in("Living")).startsWith("Eating out").endsWith("Groceries");
        assertThat(edit("Groceries", "{\"position\": 0}").mustBe(422).pointers())
                .containsExactly("/position");
    }

    @Test
    void an_edit_without_a_position_keeps_it() {
        edit("Clothing", "{\"name\": \"Clothes\", \"hidden\": true}").mustBe(200);
        assertThat(in("Living")).startsWith("Groceries", "Eating out", "Clothes", "Health");
    }

    @Test
    void a_category_moves_to_a_position_in_another_group_or_to_its_end() {
        edit("Clothing", "{\"group\": \"%s\"}".formatted(group("Leisure"))).mustBe(200);
        assertThat(in("Leisure")).endsWith("Gifts given", "Clothing");
        Caller.Answer moved =
                edit("Health", "{\"group\": \"%s\", \"position\": 2}".formatted(group("Leisure")))
                        .mustBe(200);
        assertThat(in("Leisure")).startsWith("Hobbies", "Health", "Holidays");
        assertThat(in("Living")).containsExactly("Groceries", "Eating out", "Personal care");
        undo(moved);
        assertThat(in("Living"))
                .containsExactly("Groceries", "Eating out", "Health", "Personal care");
        assertThat(positions("Living")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_new_category_may_name_its_position() {
        Caller.Answer added =
                millers.anna
                        .post(
                                millers.path + "/categories",
                                """
                                {"name": "Pets", "kind": "expense", "group": "%s", "position": 2}
                                """
                                        .formatted(group("Living")))
                        .mustBe(201);
        assertThat(in("Living")).startsWith("Groceries", "Pets", "Eating out");
        undo(added);
        assertThat(positions("Living")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void groups_are_ordered_and_undo_restores_the_order() {
        List<String> before = groups();
        Caller.Answer moved =
                millers.anna
                        .patch(
                                millers.path + "/category-groups/" + group("Leisure"),
                                "{\"position\": 1}",
                                "If-Match",
                                "\"1\"")
                        .mustBe(200);
        assertThat(groups()).startsWith("Leisure", "Income", "Home");
        undo(moved);
        assertThat(groups()).isEqualTo(before);
    }

    @Test
    void a_group_with_categories_is_not_removed_without_another_group() {
        assertThat(removeGroup("Leisure", "{}").mustBe(409).code()).isEqualTo("category-in-use");
        String empty =
                millers.anna
                        .post(millers.path + "/category-groups", "{\"name\": \"Empty\"}")
                        .mustBe(201)
                        .json()
                        .path("name")
                        .asText();
        removeGroup(empty, "{}").mustBe(201);
        assertThat(groups()).doesNotContain("Empty");
    }

    @Test
    void merging_groups_moves_the_categories_to_the_end_and_undo_restores_both() {
        List<String> groups = groups();
        List<String> living = in("Living");
        List<String> leisure = in("Leisure");
        Caller.Answer merged =
                removeGroup("Living", "{\"into\": \"%s\"}".formatted(group("Leisure"))).mustBe(201);
        List<String> both = new ArrayList<>(leisure);
        both.addAll(living);
        assertThat(in("Leisure")).isEqualTo(both);
        assertThat(groups()).doesNotContain("Living");
        JsonNode undone = undo(merged);
        assertThat(in("Living")).isEqualTo(living);
        assertThat(in("Leisure")).isEqualTo(leisure);
        assertThat(groups()).isEqualTo(groups);
        millers.anna
                .post(millers.path + "/changes/" + undone.path("id").asText() + "/reversal", "")
                .mustBe(201);
        assertThat(in("Leisure")).isEqualTo(both);
    }

    @Test
    void groups_that_have_a_category_of_the_same_name_do_not_merge() {
        edit("Hobbies", "{\"name\": \"Groceries\"}").mustBe(200);
        assertThat(
                        removeGroup("Living", "{\"into\": \"%s\"}".formatted(group("Leisure")))
                                .mustBe(409)
                                .code())
                .isEqualTo("category-name-taken");
        for (String wrong : List.of(group("Living"), millers.checking, "x")) {
            assertThat(
                            removeGroup("Living", "{\"into\": \"%s\"}".formatted(wrong))
                                    .mustBe(422)
                                    .pointers())
                    .containsExactly("/into");
        }
    }

    private Caller.Answer edit(String category, String patch) {
        String path = millers.path + "/categories/" + millers.category(category);
        return millers.anna.patch(path, patch, "If-Match", "*");
    }

    private Caller.Answer removeGroup(String name, String body) {
        return millers.anna.post(
                millers.path + "/category-groups/" + group(name) + "/removal", body);
    }

    private JsonNode undo(Caller.Answer done) {
        return millers.anna
                .post(millers.path + "/changes/" + done.header("Change") + "/reversal", "")
                .mustBe(201)
                .json();
    }

    private List<String> in(String group) {
        return of(group).stream().map(each -> each.path("name").asText()).toList();
    }

    private List<Integer> positions(String group) {
        return of(group).stream().map(each -> each.path("position").asInt()).toList();
    }

    private List<JsonNode> of(String group) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode each :
                millers.anna.get(millers.path + "/categories").json().path("categories")) {
            if (each.path("groupName").asText().equals(group)) {
                all.add(each);
            }
        }
        return all;
    }

    private List<String> groups() {
        return millers.anna
                .get(millers.path + "/category-groups")
                .json()
                .path("groups")
                .findValuesAsText("name");
    }

    private String group(String name) {
        for (JsonNode group :
                millers.anna.get(millers.path + "/category-groups").json().path("groups")) {
            if (group.path("name").asText().equals(name)) {
                return group.path("id").asText();
            }
        }
        throw new IllegalArgumentException(name);
    }
}
