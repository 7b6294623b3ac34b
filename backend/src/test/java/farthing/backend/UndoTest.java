package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// What is done to accounts, categories and groups stands in the history and can be undone.
/// Transactions and imports have tests of their own.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UndoTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void an_account_that_was_opened_goes_with_its_opening_balance_and_comes_back_with_it() {
        Caller.Answer opened =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                """
                                {"name": "Wallet", "type": "cash", "openingBalance": "80.00",
                                 "openedOn": "2026-02-03"}
                                """)
                        .mustBe(201);
        String path = opened.header("Location");

        String undoing = undo(opened.header("Change"));
        millers.anna.get(path).mustBe(404);
        assertThat(millers.anna.get(millers.path + "/transactions?q=").json().toString())
                .doesNotContain("80.00");

        undo(undoing);
        JsonNode back = millers.anna.get(path).mustBe(200).json();
        assertThat(back.path("balance").asText()).isEqualTo("80.00");
        assertThat(back.path("openedOn").asText()).isEqualTo("2026-02-03");
    }

    @Test
    void an_account_with_entries_stays() {
        Caller.Answer opened =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                "{\"name\": \"Wallet\", \"type\": \"cash\"}")
                        .mustBe(201);
        millers.add(
                        "{\"date\": \"2026-11-10\", \"account\": \"%s\", \"amount\": \"-1\"}"
                                .formatted(opened.json().path("id").asText()))
                .mustBe(201);

        assertThat(reversal(opened.header("Change")).mustBe(409).code())
                .isEqualTo("account-in-use");
    }

    @Test
    void an_account_with_a_previewed_import_stays() {
        Caller.Answer opened =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                "{\"name\": \"Wallet\", \"type\": \"cash\"}")
                        .mustBe(201);
        millers.anna
                .upload(
                        millers.path + "/imports",
                        opened.json().path("id").asText(),
                        "Date,Amount\n2026-11-18,-3.00\n")
                .mustBe(201);

        assertThat(reversal(opened.header("Change")).mustBe(409).code())
                .isEqualTo("account-in-use");
    }

    @Test
    void a_closed_account_opens_again_and_has_its_name_back() {
        String path = millers.path + "/accounts/" + millers.savings;
        Caller.Answer edited =
                millers.anna
                        .patch(
                                path,
                                "{\"closed\": true, \"name\": \"Old savings\"}",
                                "If-Match",
                                "*")
                        .mustBe(200);

        undo(edited.header("Change"));

        JsonNode now = millers.anna.get(path).mustBe(200).json();
        assertThat(now.path("closed").asBoolean()).isFalse();
        assertThat(now.path("name").asText()).isEqualTo("Savings");
    }

    @Test
    void only_the_latest_change_of_a_thing_can_be_undone() {
        String path = millers.path + "/accounts/" + millers.savings;
        String first =
                millers.anna
                        .patch(path, "{\"name\": \"Rainy days\"}", "If-Match", "*")
                        .mustBe(200)
                        .header("Change");
        millers.anna.patch(path, "{\"onBudget\": false}", "If-Match", "*").mustBe(200);

        assertThat(reversal(first).mustBe(409).code()).isEqualTo("changed-since");
    }

    @Test
    void a_category_goes_back_to_its_name_and_group() {
        String path = millers.path + "/categories/" + millers.category("Groceries");
        JsonNode before = category(path);
        Caller.Answer edited =
                millers.anna
                        .patch(path, "{\"name\": \"Food\", \"hidden\": true}", "If-Match", "*")
                        .mustBe(200);

        undo(edited.header("Change"));

        JsonNode after = category(path);
        assertThat(after.path("name")).isEqualTo(before.path("name"));
        assertThat(after.path("hidden").asBoolean()).isFalse();
    }

    @Test
    void a_new_group_with_a_new_category_goes_step_by_step_and_comes_back() {
        Caller.Answer group =
                millers.anna
                        .post(millers.path + "/category-groups", "{\"name\": \"Boat\"}")
                        .mustBe(201);
        Caller.Answer sails =
                millers.anna
                        .post(
                                millers.path + "/categories",
                                "{\"name\": \"Sails\", \"kind\": \"expense\", \"group\": \"%s\"}"
                                        .formatted(group.json().path("id").asText()))
                        .mustBe(201);
        assertThat(reversal(group.header("Change")).mustBe(409).code())
                .isEqualTo("category-in-use");

        String withoutSails = undo(sails.header("Change"));
        String withoutGroup = undo(group.header("Change"));
        assertThat(reversal(withoutSails).mustBe(422).pointers()).containsExactly("/group");
        undo(withoutGroup);
        undo(withoutSails);

        assertThat(category(sails.header("Location")).path("groupName").asText()).isEqualTo("Boat");
    }

    @Test
    void a_category_that_is_used_stays() {
        Caller.Answer tea =
                millers.anna
                        .post(
                                millers.path + "/categories",
                                "{\"name\": \"Tea\", \"kind\": \"expense\"}")
                        .mustBe(201);
        millers.add(
                        """
                        {"date": "2026-11-10", "account": "%s", "amount": "-1", "category": "%s"}
                        """
                                .formatted(millers.checking, tea.json().path("id").asText()))
                .mustBe(201);

        assertThat(reversal(tea.header("Change")).mustBe(409).code()).isEqualTo("category-in-use");
    }

    private JsonNode category(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (JsonNode each :
                millers.anna.get(millers.path + "/categories").json().path("categories")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no category " + id);
    }

    /// @return the change that undoes it
    private String undo(String change) {
        return reversal(change).mustBe(201).header("Change");
    }

    private Caller.Answer reversal(String change) {
        return millers.anna.post(millers.path + "/changes/" + change + "/reversal", "");
    }
}
