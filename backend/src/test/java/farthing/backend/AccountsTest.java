package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountsTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void an_opened_account_can_be_read_back_with_its_opening_balance_cleared() {
        Caller.Answer opened =
                open("""
                {"name": " Cash ", "type": "cash", "currency": "JPY",
                 "openingBalance": "-500", "openedOn": "2026-03-01"}
                """)
                        .mustBe(201);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        JsonNode account = millers.anna.get(opened.header("Location")).mustBe(200).json();
        assertThat(account).isEqualTo(opened.json());
        assertThat(account.path("name").asText()).isEqualTo("Cash");
        assertThat(account.path("balance").asText()).isEqualTo("-500");
        assertThat(account.path("clearedBalance").asText()).isEqualTo("-500");
        assertThat(account.path("openedOn").asText()).isEqualTo("2026-03-01");
        assertThat(account.path("closed").asBoolean()).isFalse();
    }

    @Test
    void currency_and_on_budget_have_defaults() {
        String[][] types = {
            {"cash", "true"},
            {"checking", "true"},
            {"savings", "true"},
            {"credit-card", "true"},
            {"loan", "false"},
            {"investment", "false"},
            {"other-asset", "false"},
            {"other-liability", "false"},
        };
        for (String[] type : types) {
            JsonNode account =
                    open("{\"name\": \"My %s\", \"type\": \"%s\"}".formatted(type[0], type[0]))
                            .mustBe(201)
                            .json();
            assertThat(account.path("onBudget").asText()).as(type[0]).isEqualTo(type[1]);
            assertThat(account.path("currency").asText()).isEqualTo("EUR");
            assertThat(account.path("balance").asText()).isEqualTo("0.00");
        }
    }

    @Test
    void all_errors_of_an_account_are_reported() {
        String[][] mistakes = {
            {"{}", "/name /type"},
            {"{\"name\": \" \", \"type\": \"cash\"}", "/name"},
            {"{\"name\": \"A\", \"type\": \"piggy bank\"}", "/type"},
            {"{\"name\": \"A\", \"type\": \"cash\", \"currency\": \"eur\"}", "/currency"},
            {"{\"name\": \"A\", \"type\": \"cash\", \"currency\": \"XAU\"}", "/currency"},
            {"{\"name\": \"A\", \"type\": \"cash\", \"openedOn\": \"2026-02-30\"}", "/openedOn"},
            {"{\"name\": \"A\", \"type\": \"cash\", \"openedOn\": \"1899-12-31\"}", "/openedOn"},
            {
                "{\"name\": \"A\", \"type\": \"cash\", \"openingBalance\": \"1.234\"}",
                "/openingBalance"
            },
            {"{\"name\": \"A\", \"type\": \"cash\", \"balance\": \"1\"}", "/balance"},
        };
        for (String[] mistake : mistakes) {
            Caller.Answer refused = open(mistake[0]).mustBe(422);
            assertThat(String.join(" ", refused.pointers())).as(mistake[0]).isEqualTo(mistake[1]);
        }
    }

    @Test
    void names_are_unique_ignoring_case() {
        Caller.Answer refused = open("{\"name\": \"CHECKING\", \"type\": \"cash\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("account-name-taken");
        assertThat(refused.pointers()).containsExactly("/name");
        assertThat(edit(millers.savings, "{\"name\": \"checking\"}", "*").code())
                .isEqualTo("account-name-taken");
        open("{\"name\": \"Cash\", \"type\": \"cash\"}").mustBe(201);
    }

    @Test
    void the_cleared_balance_excludes_pending_postings() {
        millers.add(transaction("-10.00", "pending")).mustBe(201);
        millers.add(transaction("-20.00", "cleared")).mustBe(201);
        millers.add(transaction("-40.00", "reconciled")).mustBe(201);
        JsonNode checking = account(millers.checking);
        assertThat(checking.path("balance").asText()).isEqualTo("930.00");
        assertThat(checking.path("clearedBalance").asText()).isEqualTo("940.00");
    }

    @Test
    void an_edit_changes_only_its_fields_and_increases_the_version() {
        Caller.Answer edited =
                edit(millers.savings, "{\"name\": \"Rainy days\", \"onBudget\": false}", "\"1\"")
                        .mustBe(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edited.json()).isEqualTo(account(millers.savings));
        assertThat(edited.json().path("name").asText()).isEqualTo("Rainy days");
        assertThat(edited.json().path("type").asText()).isEqualTo("savings");
        assertThat(edited.json().path("onBudget").asBoolean()).isFalse();
    }

    @Test
    void an_edit_of_an_outdated_version_is_refused() {
        edit(millers.savings, "{\"name\": \"Mine\"}", "\"1\"").mustBe(200);
        assertThat(edit(millers.savings, "{\"name\": \"Yours\"}", "\"1\"").code())
                .isEqualTo("stale");
        assertThat(edit(millers.savings, "{\"name\": \"Yours\"}", "W/\"2\"").status())
                .isEqualTo(412);
        assertThat(millers.anna.patch(path(millers.savings), "{\"name\": \"Yours\"}").code())
                .isEqualTo("if-match-missing");
        assertThat(account(millers.savings).path("name").asText()).isEqualTo("Mine");
    }

    @Test
    void neither_currency_nor_opening_date_can_be_edited() {
        assertThat(edit(millers.savings, "{\"currency\": \"USD\"}", "*").pointers())
                .containsExactly("/currency");
        assertThat(edit(millers.savings, "{\"openedOn\": \"2020-01-01\"}", "*").pointers())
                .containsExactly("/openedOn");
    }

    @Test
    void an_account_can_be_closed_only_with_a_zero_balance() {
        Caller.Answer refused = edit(millers.checking, "{\"closed\": true}", "*");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("account-not-empty");
        assertThat(refused.json().path("title").asText()).contains("1000.00 EUR");
        edit(millers.savings, "{\"closed\": true}", "*").mustBe(200);
    }

    @Test
    void a_closed_account_accepts_no_transactions_until_it_is_reopened() {
        edit(millers.savings, "{\"closed\": true}", "*").mustBe(200);
        String transfer =
                """
                {"date": "2026-11-20", "account": "%s", "amount": "-1", "transferTo": "%s"}
                """;
        Caller.Answer from = millers.add(transfer.formatted(millers.savings, millers.checking));
        assertThat(from.code()).isEqualTo("account-closed");
        assertThat(from.pointers()).containsExactly("/account");
        Caller.Answer to = millers.add(transfer.formatted(millers.checking, millers.savings));
        assertThat(to.code()).isEqualTo("account-closed");
        assertThat(to.pointers()).containsExactly("/transferTo");
        edit(millers.savings, "{\"closed\": false}", "*").mustBe(200);
        millers.add(transfer.formatted(millers.checking, millers.savings)).mustBe(201);
    }

    @Test
    void deletes_edits_and_undos_cannot_change_a_closed_account() {
        Caller.Answer saved = millers.add(transfer("-5.00")).mustBe(201);
        Caller.Answer fetched = millers.add(transfer("5.00")).mustBe(201);
        edit(millers.savings, "{\"closed\": true}", "*").mustBe(200);

        for (Caller.Answer refused :
                List.of(
                        millers.anna.delete(saved.header("Location"), "If-Match", "*"),
                        editTransaction(saved, "{\"transferTo\": null}"),
                        editTransaction(saved, "{\"amount\": \"-6.00\"}"),
                        editTransaction(
                                saved,
                                "{\"transferTo\": \"%s\", \"transferAmount\": \"6\"}"
                                        .formatted(millers.dollars)))) {
            assertThat(refused.code()).as(refused.http().body()).isEqualTo("account-closed");
            assertThat(refused.status()).isEqualTo(422);
        }
        assertThat(undo(fetched).mustBe(409).code())
                .as("closing comes after it")
                .isEqualTo("changed-since");
        assertThat(account(millers.savings).path("balance").asText()).isEqualTo("0.00");

        edit(millers.savings, "{\"closed\": false}", "*").mustBe(200);
        undo(fetched).mustBe(201);
    }

    @Test
    void verification_finds_a_closed_account_with_a_balance() throws SQLException {
        String checking = " where id = '" + millers.checking + "'";
        try (Sql sql = Sql.asOwner();
                Sql verify = Sql.asOwner()) {
            sql.run("update account set closed_on = '2026-11-22'" + checking);
            assertThat(Verification.verify(verify.connection()).differences())
                    .singleElement(STRING)
                    .contains("closed", millers.checking, "100000");
            sql.run("update account set closed_on = null" + checking);
        }
    }

    @Test
    void accounts_are_listed_oldest_first() {
        JsonNode accounts = millers.anna.get(millers.path + "/accounts").mustBe(200).json();
        assertThat(accounts.path("accounts").findValuesAsText("name"))
                .containsExactly("Checking", "Savings", "Boston");
    }

    @Test
    void an_unknown_account_is_not_found() {
        for (String id : new String[] {millers.household, "nonsense", "1-1-1-1-1"}) {
            assertThat(millers.anna.get(path(id)).code()).as(id).isEqualTo("not-found");
            assertThat(edit(id, "{}", "*").code()).as(id).isEqualTo("not-found");
        }
    }

    private String transaction(String amount, String status) {
        return """
        {"date": "2026-11-20", "account": "%s", "amount": "%s", "status": "%s"}
        """
                .formatted(millers.checking, amount, status);
    }

    private String transfer(String amount) {
        return """
        {"date": "2026-11-20", "account": "%s", "amount": "%s", "transferTo": "%s"}
        """
                .formatted(millers.checking, amount, millers.savings);
    }

    private Caller.Answer editTransaction(Caller.Answer added, String patch) {
        return millers.anna.patch(added.header("Location"), patch, "If-Match", "*");
    }

    private Caller.Answer undo(Caller.Answer done) {
        return millers.anna.post(
                millers.path + "/changes/" + done.header("Change") + "/reversal", "");
    }

    private Caller.Answer open(String account) {
        return millers.anna.post(millers.path + "/accounts", account);
    }

    private Caller.Answer edit(String account, String patch, String ifMatch) {
        return millers.anna.patch(path(account), patch, "If-Match", ifMatch);
    }

    private JsonNode account(String id) {
        return millers.anna.get(path(id)).mustBe(200).json();
    }

    private String path(String account) {
        return millers.path + "/accounts/" + account;
    }
}
