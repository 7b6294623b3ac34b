package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CategoriesTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void a_new_household_comes_with_categories_in_its_language() {
        String[][] languages = {
            {"en", "Groceries", "Salary"},
            {"en-GB", "Groceries", "Salary"},
            {"de", "Lebensmittel", "Gehalt"},
            {"de-CH", "Lebensmittel", "Gehalt"},
            {"fr", "Courses", "Salaire"},
            {"es", "Supermercado", "Salario"},
            {"ja", "食料品", "給与"},
        };
        for (String[] language : languages) {
            JsonNode categories = categoriesOf(language[0]);
            assertThat(categories.findValuesAsText("name"))
                    .as(language[0])
                    .contains(language[1], language[2])
                    .hasSameSizeAs(categories("").findValuesAsText("name"))
                    .doesNotHaveDuplicates();
            assertThat(categories.findValuesAsText("kind")).contains("income", "expense");
        }
    }

    @Test
    void categories_are_listed_in_the_order_of_their_groups() {
        JsonNode groups = millers.anna.get(millers.path + "/category-groups").json();
        assertThat(categories("").findValuesAsText("groupName").stream().distinct())
                .containsExactlyElementsOf(groups.path("groups").findValuesAsText("name"));
        assertThat(categories("").findValuesAsText("name")).startsWith("Salary", "Interest");
    }

    @Test
    void a_new_category_is_last_in_its_group_by_default_the_first_of_its_kind() {
        Caller.Answer bonus = add("{\"name\": \"Bonus\", \"kind\": \"income\"}").mustBe(201);
        assertThat(bonus.json().path("groupName").asText()).isEqualTo("Income");
        assertThat(bonus.header("ETag")).isEqualTo("\"1\"");
        String living = group("Living");
        JsonNode pets =
                add("{\"name\": \"Pets\", \"kind\": \"expense\", \"group\": \"" + living + "\"}")
                        .mustBe(201)
                        .json();
        assertThat(pets.path("groupName").asText()).isEqualTo("Living");
        assertThat(categories("Living").findValuesAsText("name")).endsWith("Personal care", "Pets");
    }

    @Test
    void names_are_unique_in_their_group_ignoring_case() {
        String living = group("Living");
        Caller.Answer refused =
                add(
                        "{\"name\": \"GROCERIES\", \"kind\": \"expense\", \"group\": \""
                                + living
                                + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("category-name-taken");
        assertThat(refused.pointers()).containsExactly("/name");
        assertThat(
                        millers.anna
                                .post(millers.path + "/category-groups", "{\"name\": \"living\"}")
                                .code())
                .isEqualTo("category-name-taken");
        assertThat(edit("Eating out", "{\"name\": \"groceries\"}", "*").code())
                .isEqualTo("category-name-taken");
        assertThat(edit("Groceries", "{\"group\": \"" + group("Home") + "\"}", "*").status())
                .isEqualTo(200);
    }

    @Test
    void errors_of_a_category_are_reported_with_their_fields() {
        String[][] mistakes = {
            {"{}", "/name /kind"},
            {"{\"name\": \"\", \"kind\": \"expense\"}", "/name"},
            {"{\"name\": \"A\", \"kind\": \"saving\"}", "/kind"},
            {"{\"name\": \"A\", \"kind\": \"expense\", \"group\": \"Living\"}", "/group"},
            {
                "{\"name\": \"A\", \"kind\": \"expense\", \"group\": \"" + millers.checking + "\"}",
                "/group"
            },
            {"{\"name\": \"A\", \"kind\": \"expense\", \"hidden\": \"yes\"}", "/hidden"},
            {"{\"name\": \"A\", \"kind\": \"expense\", \"color\": \"red\"}", "/color"},
        };
        for (String[] mistake : mistakes) {
            Caller.Answer refused = add(mistake[0]).mustBe(422);
            assertThat(refused.pointers().stream().distinct())
                    .as(mistake[0])
                    .containsExactly(mistake[1].split(" "));
        }
    }

    @Test
    void an_edit_changes_only_its_fields_and_cannot_change_the_kind() {
        JsonNode hidden = edit("Fuel", "{\"hidden\": true}", "\"1\"").mustBe(200).json();
        assertThat(hidden.path("hidden").asBoolean()).isTrue();
        assertThat(hidden.path("name").asText()).isEqualTo("Fuel");
        assertThat(hidden.path("groupName").asText()).isEqualTo("Getting around");
        assertThat(categories("").findValuesAsText("name")).contains("Fuel");
        assertThat(edit("Fuel", "{\"kind\": \"income\"}", "*").pointers()).containsExactly("/kind");
    }

    @Test
    void transactions_keep_a_hidden_category() {
        Caller.Answer spent = millers.spend("2026-11-01", "-30", "Fuel").mustBe(201);
        edit("Fuel", "{\"hidden\": true}", "*").mustBe(200);
        JsonNode read = millers.anna.get(spent.header("Location")).mustBe(200).json();
        assertThat(read.path("categoryName").asText()).isEqualTo("Fuel");
        millers.anna
                .patch(spent.header("Location"), "{\"notes\": \"full\"}", "If-Match", "*")
                .mustBe(200);
    }

    @Test
    void an_edit_of_an_outdated_version_is_refused() {
        assertThat(edit("Fuel", "{\"name\": \"Petrol\"}", "\"1\"").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(edit("Fuel", "{\"name\": \"Diesel\"}", "\"1\"").code()).isEqualTo("stale");
        String path = millers.path + "/categories/" + millers.category("Fuel");
        assertThat(millers.anna.patch(path, "{}").code()).isEqualTo("if-match-missing");

        String group = millers.path + "/category-groups/" + group("Living");
        millers.anna.patch(group, "{\"name\": \"Life\"}", "If-Match", "\"1\"").mustBe(200);
        assertThat(millers.anna.patch(group, "{\"name\": \"Lives\"}", "If-Match", "\"1\"").code())
                .isEqualTo("stale");
        assertThat(millers.anna.patch(group, "{}").code()).isEqualTo("if-match-missing");
    }

    private Caller.Answer add(String category) {
        return millers.anna.post(millers.path + "/categories", category);
    }

    private Caller.Answer edit(String category, String patch, String ifMatch) {
        String path = millers.path + "/categories/" + millers.category(category);
        return millers.anna.patch(path, patch, "If-Match", ifMatch);
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

    /// @param group name of the group; empty for all categories
    private JsonNode categories(String group) {
        JsonNode all = millers.anna.get(millers.path + "/categories").mustBe(200).json();
        var chosen = ((com.fasterxml.jackson.databind.node.ObjectNode) all).putArray("chosen");
        for (JsonNode category : all.path("categories")) {
            if (group.isEmpty() || category.path("groupName").asText().equals(group)) {
                chosen.add(category);
            }
        }
        return chosen;
    }

    private static JsonNode categoriesOf(String locale) {
        JsonNode registered =
                Caller.nobody()
                        .post(
                                "/api/v1/registrations",
                                """
                                {"email": "%s@example.org", "password": "%s", "name": "Kim",
                                 "household": {"name": "Kim", "currency": "EUR", "locale": "%s"}}
                                """
                                        .formatted(UUID.randomUUID(), TheMillers.PASSWORD, locale))
                        .mustBe(201)
                        .json();
        return Caller.withToken(registered.path("token").asText())
                .get(
                        "/api/v1/households/"
                                + registered.path("household").path("id").asText()
                                + "/categories")
                .mustBe(200)
                .json()
                .path("categories");
    }
}
