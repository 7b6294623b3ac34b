package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TransactionsTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void an_added_transaction_can_be_read_back_and_moves_the_balance() {
        Caller.Answer added = millers.spend("2026-11-22", "-12.30", "Groceries").mustBe(201);
        JsonNode read = millers.anna.get(added.header("Location")).mustBe(200).json();
        assertThat(read).isEqualTo(added.json());
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.path("amount").asText()).isEqualTo("-12.30");
        assertThat(read.path("payee").asText()).isEqualTo("Corner shop");
        assertThat(read.path("categoryName").asText()).isEqualTo("Groceries");
        assertThat(read.path("status").asText()).isEqualTo("pending");
        assertThat(millers.balance(millers.checking)).isEqualTo("987.70");
    }

    @Test
    void payees_are_matched_ignoring_case() {
        String first =
                millers.spend("2026-11-01", "-1", "Groceries").json().path("payeeId").asText();
        String again =
                millers.add(
                                """
                                {"date": "2026-11-02", "account": "%s", "amount": "-1",
                                 "payee": " CORNER SHOP "}
                                """
                                        .formatted(millers.checking))
                        .mustBe(201)
                        .json()
                        .path("payeeId")
                        .asText();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_split_transaction_has_a_category_for_each_split() {
        JsonNode split = millers.add(split("-10.00", "-2.30")).mustBe(201).json();
        assertThat(split.path("splits").findValuesAsText("amount"))
                .containsExactly("-10.00", "-2.30");
        assertThat(split.path("splits").findValuesAsText("categoryName"))
                .containsExactly("Groceries", "Household goods");
        assertThat(split.has("category")).isFalse();
    }

    @Test
    void splits_that_do_not_add_up_are_refused_with_both_sums() {
        Caller.Answer refused = millers.add(split("-10.00", "-2.00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("splits-do-not-add-up");
        assertThat(refused.json().path("title").asText())
                .isEqualTo("The splits add up to -12.00, not -12.30");
        assertThat(refused.pointers()).containsExactly("/splits");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_transfer_moves_money_between_accounts_and_is_neither_income_nor_expense() {
        JsonNode transfer =
                millers.add(transfer(millers.savings, "-100.00", "")).mustBe(201).json();
        assertThat(transfer.path("transferToName").asText()).isEqualTo("Savings");
        assertThat(transfer.path("transferAmount").asText()).isEqualTo("100.00");
        assertThat(millers.balance(millers.checking)).isEqualTo("900.00");
        assertThat(millers.balance(millers.savings)).isEqualTo("100.00");
        assertThat(overview("2026-11").path("expense").asText()).isEqualTo("0.00");
    }

    @Test
    void a_transfer_between_currencies_needs_both_amounts() {
        Caller.Answer missing = millers.add(transfer(millers.dollars, "-100.00", ""));
        assertThat(missing.pointers()).containsExactly("/transferAmount");
        millers.add(transfer(millers.dollars, "-100.00", "108.25")).mustBe(201);
        assertThat(millers.balance(millers.checking)).isEqualTo("900.00");
        assertThat(millers.balance(millers.dollars)).isEqualTo("108.25");
    }

    @Test
    void the_received_amount_is_kept_until_the_account_changes() {
        String path =
                millers.add(transfer(millers.dollars, "-100.00", "110.00"))
                        .mustBe(201)
                        .header("Location");
        assertThat(
                        millers.anna
                                .patch(path, "{\"amount\": \"-90\"}", "If-Match", "*")
                                .mustBe(200)
                                .json()
                                .path("transferAmount")
                                .asText())
                .isEqualTo("110.00");
        String elsewhere = "{\"transferTo\": \"%s\"}".formatted(millers.savings);
        JsonNode moved = millers.anna.patch(path, elsewhere, "If-Match", "*").mustBe(200).json();
        assertThat(moved.path("transferAmount").asText()).isEqualTo("90.00");
        JsonNode spent =
                millers.anna
                        .patch(path, "{\"transferTo\": null}", "If-Match", "*")
                        .mustBe(200)
                        .json();
        assertThat(spent.has("transferTo")).isFalse();
        assertThat(millers.balance(millers.checking)).isEqualTo("910.00");
    }

    @Test
    void an_amount_may_be_a_json_number() {
        String[][] amounts = {
            {"-12.30", "-12.30"},
            {"100.00", "100.00"},
            {"2500.0", "2500.00"},
            {"7", "7.00"},
            {"0.10", "0.10"},
        };
        for (String[] amount : amounts) {
            JsonNode added =
                    millers.add(
                                    """
                                    {"date": "2026-11-01", "account": "%s", "amount": %s}
                                    """
                                            .formatted(millers.checking, amount[0]))
                            .mustBe(201)
                            .json();
            assertThat(added.path("amount").asText()).isEqualTo(amount[1]);
        }
    }

    @Test
    void all_errors_of_a_request_are_reported() {
        Caller.Answer refused =
                millers.add(
                        """
                        {"date": "2026-02-30", "account": "nonsense", "amount": "12.345",
                         "status": "maybe", "payee": "%s"}
                        """
                                .formatted("x".repeat(201)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("invalid-fields");
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/account", "/amount", "/date", "/payee", "/status");
    }

    @Test
    void an_edit_changes_only_its_fields() {
        Caller.Answer added = millers.spend("2026-11-22", "-12.30", "Groceries");
        Caller.Answer edited =
                millers.anna
                        .patch(
                                added.header("Location"),
                                "{\"notes\": \"for the party\"}",
                                "If-Match",
                                added.header("ETag"))
                        .mustBe(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        JsonNode after = edited.json();
        assertThat(after.path("notes").asText()).isEqualTo("for the party");
        for (String kept : List.of("date", "amount", "payee", "category", "createdAt", "id")) {
            assertThat(after.path(kept)).as(kept).isEqualTo(added.json().path(kept));
        }
    }

    @Test
    void an_edit_of_amount_and_date_updates_the_totals() {
        Caller.Answer added = millers.spend("2026-10-31", "-12.30", "Groceries");
        millers.anna
                .patch(
                        added.header("Location"),
                        "{\"amount\": \"-20\", \"date\": \"2026-11-01\", \"status\": \"cleared\"}",
                        "If-Match",
                        "*")
                .mustBe(200);
        assertThat(overview("2026-10").path("expense").asText()).isEqualTo("0.00");
        assertThat(overview("2026-11").path("expense").asText()).isEqualTo("20.00");
        assertThat(millers.balance(millers.checking)).isEqualTo("980.00");
    }

    @Test
    void an_edit_of_an_outdated_version_is_refused() {
        Caller.Answer added = millers.spend("2026-11-22", "-12.30", "Groceries");
        String path = added.header("Location");
        millers.anna.patch(path, "{\"notes\": \"a\"}", "If-Match", "\"1\"").mustBe(200);
        assertThat(millers.anna.patch(path, "{\"notes\": \"b\"}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(millers.anna.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(millers.anna.patch(path, "{\"notes\": \"b\"}").status()).isEqualTo(428);
        assertThat(millers.anna.delete(path).status()).isEqualTo(428);
    }

    @Test
    void a_deleted_transaction_can_be_restored_completely() {
        Caller.Answer added = millers.add(split("-10.00", "-2.30"));
        String path = added.header("Location");
        Caller.Answer deleted = millers.anna.delete(path, "If-Match", "\"1\"").mustBe(204);
        millers.anna.get(path).mustBe(404);
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");

        String change = deleted.header("Change");
        millers.anna.post(millers.path + "/changes/" + change + "/reversal", "").mustBe(201);
        JsonNode back = millers.anna.get(path).mustBe(200).json();
        assertThat(back.path("splits")).isEqualTo(added.json().path("splits"));
        assertThat(back.path("createdAt")).isEqualTo(added.json().path("createdAt"));
        assertThat(millers.balance(millers.checking)).isEqualTo("987.70");
        assertThat(millers.anna.post(millers.path + "/changes/" + change + "/reversal", "").code())
                .isEqualTo("already-reversed");
    }

    @Test
    void a_change_cannot_be_undone_before_later_ones() {
        Caller.Answer added = millers.spend("2026-11-22", "-12.30", "Groceries");
        String path = added.header("Location");
        Caller.Answer first = millers.anna.patch(path, "{\"amount\": \"-1\"}", "If-Match", "*");
        millers.anna.patch(path, "{\"amount\": \"-2\"}", "If-Match", "*").mustBe(200);
        String undo = millers.path + "/changes/" + first.header("Change") + "/reversal";
        assertThat(millers.anna.post(undo, "").code()).isEqualTo("changed-since");
    }

    @Test
    void a_repeated_request_with_the_same_idempotency_key_gets_the_same_response() {
        String body =
                """
                {"date": "2026-11-22", "account": "%s", "amount": "-5.00"}
                """
                        .formatted(millers.checking);
        String path = millers.path + "/transactions";
        Caller.Answer first = millers.anna.post(path, body, "Idempotency-Key", "k1").mustBe(201);
        Caller.Answer again = millers.anna.post(path, body, "Idempotency-Key", "k1").mustBe(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(millers.balance(millers.checking)).isEqualTo("995.00");
        assertThat(
                        millers.anna
                                .post(path, body.replace("5.00", "6.00"), "Idempotency-Key", "k1")
                                .code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_batch_is_added_completely_or_not_at_all() {
        String good =
                "{\"date\": \"2026-11-22\", \"account\": \"%s\", \"amount\": \"-1\"}"
                        .formatted(millers.checking);
        String bad = good.replace("\"-1\"", "\"many\"");
        Caller.Answer refused = batch(good, bad);
        assertThat(refused.pointers()).containsExactly("/transactions/1/amount");
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        assertThat(batch(good, good, good).mustBe(201).json().path("transactions")).hasSize(3);
        assertThat(millers.balance(millers.checking)).isEqualTo("997.00");
    }

    @Test
    void an_edited_opening_balance_remains_an_opening_balance() {
        JsonNode list = millers.anna.get(millers.path + "/transactions").json();
        JsonNode opening = list.path("transactions").path(0);
        assertThat(opening.path("openingBalance").asBoolean()).isTrue();
        String path = millers.path + "/transactions/" + opening.path("id").asText();
        JsonNode edited =
                millers.anna
                        .patch(path, "{\"amount\": \"1200\"}", "If-Match", "*")
                        .mustBe(200)
                        .json();
        assertThat(edited.path("openingBalance").asBoolean()).isTrue();
        assertThat(overview("2026-01").path("income").asText()).isEqualTo("0.00");
    }

    @Test
    void an_opening_balance_cannot_have_a_category_splits_or_a_transfer() {
        JsonNode list = millers.anna.get(millers.path + "/transactions").json();
        String path =
                millers.path
                        + "/transactions/"
                        + list.path("transactions").path(0).path("id").asText();
        String[][] patches = {
            {"/category", "\"" + millers.category("Groceries") + "\""},
            {"/transferTo", "\"" + millers.savings + "\""},
            {"/transferAmount", "\"5.00\""},
            {"/splits", "[{\"amount\": \"1000.00\"}]"},
        };
        for (String[] patch : patches) {
            String body = "{\"%s\": %s}".formatted(patch[0].substring(1), patch[1]);
            Caller.Answer answer = millers.anna.patch(path, body, "If-Match", "*");
            assertThat(answer.mustBe(422).pointers()).containsExactly(patch[0]);
        }
    }

    private JsonNode overview(String month) {
        return millers.anna
                .get(millers.path + "/overview?from=" + month + "&until=" + month)
                .mustBe(200)
                .json()
                .path("months")
                .path(0);
    }

    private Caller.Answer batch(String... transactions) {
        return millers.anna.post(
                millers.path + "/transactions/batch",
                "{\"transactions\": [" + String.join(",", transactions) + "]}");
    }

    private String split(String groceries, String household) {
        return """
        {"date": "2026-11-22", "account": "%s", "amount": "-12.30", "payee": "Corner shop",
         "splits": [{"category": "%s", "amount": "%s", "notes": "food"},
                    {"category": "%s", "amount": "%s"}]}
        """
                .formatted(
                        millers.checking,
                        millers.category("Groceries"),
                        groceries,
                        millers.category("Household goods"),
                        household);
    }

    private String transfer(String to, String amount, String arriving) {
        String transferAmount =
                arriving.isEmpty() ? "" : ", \"transferAmount\": \"" + arriving + "\"";
        return """
        {"date": "2026-11-20", "account": "%s", "amount": "%s", "transferTo": "%s"%s}
        """
                .formatted(millers.checking, amount, to, transferAmount);
    }
}
