package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Changes to accounts, categories and category groups can be undone. [TransactionsTest] and the
/// tests of imports cover the rest.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UndoTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void undoing_the_opening_removes_account_and_opening_balance_and_can_be_undone() {
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
    void opening_an_account_with_transactions_cannot_be_undone() {
        Caller.Answer opened =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                "{\"name\": \"Wallet\", \"type\": \"cash\"}")
                        .mustBe(201);
        Caller.Answer spent =
                millers.add(
                                "{\"date\": \"2026-11-10\", \"account\": \"%s\", \"amount\": \"-1\"}"
                                        .formatted(opened.json().path("id").asText()))
                        .mustBe(201);

        assertThat(inTheWay(opened.header("Change"))).containsExactly(spent.header("Change"));
    }

    @Test
    void opening_an_account_with_an_import_preview_cannot_be_undone() {
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
    void closing_and_renaming_an_account_can_be_undone() {
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
    void a_change_cannot_be_undone_before_a_later_change_of_the_same_account() {
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
    void an_edit_of_a_category_can_be_undone() {
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
    void additions_of_a_group_and_its_category_are_undone_and_restored_in_order() {
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
        assertThat(inTheWay(group.header("Change"))).containsExactly(sails.header("Change"));

        String withoutSails = undo(sails.header("Change"));
        String withoutGroup = undo(group.header("Change"));
        assertThat(inTheWay(withoutSails)).containsExactly(withoutGroup);
        undo(withoutGroup);
        undo(withoutSails);

        assertThat(category(sails.header("Location")).path("groupName").asText()).isEqualTo("Boat");
    }

    @Test
    void the_addition_of_a_used_category_cannot_be_undone() {
        Caller.Answer tea =
                millers.anna
                        .post(
                                millers.path + "/categories",
                                "{\"name\": \"Tea\", \"kind\": \"expense\"}")
                        .mustBe(201);
        Caller.Answer bought =
                millers.add(
                                """
                                {"date": "2026-11-10", "account": "%s", "amount": "-1", "category": "%s"}
                                """
                                        .formatted(
                                                millers.checking, tea.json().path("id").asText()))
                        .mustBe(201);

        assertThat(inTheWay(tea.header("Change"))).containsExactly(bought.header("Change"));
    }

    /// The ids of the changes that prevent an undo.
    private List<String> inTheWay(String change) {
        Caller.Answer refused = reversal(change).mustBe(409);
        assertThat(refused.code()).isEqualTo("changed-since");
        List<String> ids = new ArrayList<>();
        refused.json().path("changes").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
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

    /// @return id of the new change
    private String undo(String change) {
        return reversal(change).mustBe(201).header("Change");
    }

    private Caller.Answer reversal(String change) {
        return millers.anna.post(millers.path + "/changes/" + change + "/reversal", "");
    }
}
