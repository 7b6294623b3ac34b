package farthing.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Lines with tags, splits, transfers and their own account, and files with balances.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LineContentsTest {

    private static final String FILE =
            """
            everything
            |2026-11-02|-300|Bakery|Groceries|breakfast,Sunday|||x-1
            |2026-11-03|-1000|Market|||Groceries:-700,:-300||
            |2026-11-04|-2500||||| Savings|
            Savings|2026-11-05|125|Bank|||||
            =|2026-11-04|96200
            =|2026-11-01|100000
            """;

    private final TheMillers millers = new TheMillers();
    private final ImportFiles files = new ImportFiles(millers);

    @Test
    void a_preview_shows_tags_splits_transfers_and_accounts() {
        JsonNode rows = files.preview(FILE).path("rows");
        assertThat(rows.path(0).path("tags").toString()).isEqualTo("[\"breakfast\",\"Sunday\"]");
        assertThat(rows.path(1).path("splits").path(0).path("categoryName").asText())
                .isEqualTo("Groceries");
        assertThat(rows.path(1).path("splits").path(1).path("amount").asText()).isEqualTo("-3.00");
        assertThat(rows.path(2).path("transferTo").asText()).isEqualTo(millers.savings);
        assertThat(rows.path(3).path("account").asText()).isEqualTo(millers.savings);
    }

    @Test
    void the_last_balance_in_the_file_is_stored() {
        JsonNode preview = files.preview(FILE);
        assertThat(preview.path("balance").path("date").asText()).isEqualTo("2026-11-04");
        assertThat(preview.path("balance").path("amount").asText()).isEqualTo("962.00");
    }

    @Test
    void accepting_adds_all_contents_and_undo_removes_them() {
        String savings = millers.balance(millers.savings);
        JsonNode preview = files.preview(FILE);
        files.accept(preview).mustBe(200);

        JsonNode imported = files.transactions("?from=2026-11-01&until=2026-11-05");
        JsonNode interest = imported.path(0);
        assertThat(interest.path("account").asText()).isEqualTo(millers.savings);
        assertThat(interest.path("amount").asText()).isEqualTo("1.25");
        JsonNode transfer = imported.path(1);
        assertThat(transfer.path("transferTo").asText()).isEqualTo(millers.savings);
        assertThat(transfer.path("transferAmount").asText()).isEqualTo("25.00");
        assertThat(transfer.path("status").asText()).isEqualTo("cleared");
        assertThat(transfer.path("transferStatus").asText()).isEqualTo("pending");
        JsonNode split = imported.path(2);
        assertThat(split.path("splits").path(0).path("category").asText())
                .isEqualTo(millers.category("Groceries"));
        assertThat(split.path("splits").path(0).path("notes").asText()).isEqualTo("of Groceries");
        assertThat(split.path("splits").path(1).has("category")).isFalse();
        JsonNode tagged = imported.path(3);
        assertThat(tagged.path("tags").toString()).isEqualTo("[\"breakfast\",\"Sunday\"]");
        assertThat(tagged.path("externalId").asText()).isEqualTo("x-1");
        assertThat(millers.balance(millers.checking)).isEqualTo("962.00");
        assertThat(files.transactions("?q=of+groceries")).hasSize(1);

        files.undo(preview).mustBe(200);
        assertThat(millers.balance(millers.checking)).isEqualTo("1000.00");
        assertThat(millers.balance(millers.savings)).isEqualTo(savings);
    }

    @Test
    void the_same_file_again_has_only_duplicates_on_all_accounts() {
        files.accept(files.preview(FILE)).mustBe(200);
        assertThat(ImportFiles.statuses(files.preview(FILE)))
                .containsExactly("duplicate", "duplicate", "duplicate", "duplicate");
    }

    @Test
    void the_other_side_of_an_imported_transfer_is_a_duplicate() {
        files.accept(files.preview(FILE)).mustBe(200);
        String csv = "Date,Amount,Payee\n2026-11-04,25.00,\n2026-11-05,1.25,Bank\n2026-11-06,3,\n";
        JsonNode preview =
                millers.anna.upload(millers.path + "/imports", millers.savings, csv).json();
        assertThat(ImportFiles.statuses(preview)).containsExactly("duplicate", "duplicate", "new");
    }

    @Test
    void a_file_with_both_sides_of_a_transfer_adds_it_once() {
        String file =
                """
                everything
                |2026-11-04|-2500|||||Savings|
                Savings|2026-11-04|2500|||||Checking|
                Savings|2026-11-04|2500|||||Checking|
                """;
        JsonNode preview = files.preview(file);
        assertThat(ImportFiles.statuses(preview)).containsExactly("new", "duplicate", "new");
        assertThat(ImportFiles.imported(files.accept(preview))).isEqualTo(2);
        assertThat(millers.balance(millers.savings)).isEqualTo("50.00");
        assertThat(ImportFiles.statuses(files.preview(file)))
                .containsExactly("duplicate", "duplicate", "duplicate");
    }

    @Test
    void a_transfer_that_the_other_account_may_already_have_is_a_conflict() {
        millers.anna
                .post(
                        millers.path + "/transactions",
                        """
                        {"date": "2026-11-04", "account": "%s", "amount": "25.00"}
                        """
                                .formatted(millers.savings))
                .mustBe(201);
        String file =
                """
                everything
                |2026-11-04|-2500|||||Savings|
                |2026-11-04|-2500|||||Savings|
                |2026-11-04|-2600|||||Savings|
                """;
        JsonNode preview = files.preview(file);
        assertThat(ImportFiles.statuses(preview)).containsExactly("conflict", "new", "new");
        assertThat(ImportFiles.imported(files.accept(preview))).isEqualTo(2);
        assertThat(millers.balance(millers.savings)).isEqualTo("76.00");
    }

    @Test
    void concurrent_imports_of_both_sides_add_a_transfer_once() {
        for (int day = 10; day < 20; day++) {
            JsonNode transfer =
                    files.preview("everything\n|2026-11-%d|-100|||||Savings|\n".formatted(day));
            JsonNode single =
                    millers.anna
                            .upload(
                                    millers.path + "/imports",
                                    millers.savings,
                                    "Date,Amount\n2026-11-%d,1.00\n".formatted(day))
                            .json();
            var other = CompletableFuture.supplyAsync(() -> files.accept(single));
            int imported = ImportFiles.imported(files.accept(transfer));
            assertThat(imported + ImportFiles.imported(other.join())).isEqualTo(1);
        }
        assertThat(millers.balance(millers.savings)).isEqualTo("10.00");
    }

    @Test
    void a_line_on_a_closed_account_is_an_error_and_other_lines_are_added() {
        String closed = millers.cash("Old purse");
        millers.anna
                .patch(millers.path + "/accounts/" + closed, "{\"closed\": true}", "If-Match", "*")
                .mustBe(200);
        JsonNode preview =
                files.preview(
                        """
                        everything
                        Old purse|2026-11-02|-300|Bakery|||||
                        |2026-11-02|-300|Bakery||||Old purse|
                        |2026-11-02|-300|Bakery|||||
                        """);
        assertThat(preview.path("rows").findValuesAsText("problem"))
                .containsExactly(
                        "The account Old purse is closed", "The account Old purse is closed");
        assertThat(ImportFiles.imported(files.accept(preview))).isEqualTo(1);
    }

    @Test
    void a_line_over_the_limits_is_an_error() {
        String long51 = "x".repeat(51);
        JsonNode preview =
                files.preview(
                        """
                        everything
                        |2026-11-02|-300|%s|||||
                        |2026-11-02|-300|Bakery||%s||||
                        |2026-11-02|-300|Bakery|||%s:-300||
                        |2026-11-02|-10000000000001|Bakery|||||
                        |2026-11-02|-300|Bakery|||a:9223372036854775807,\
                        b:-9223372036854775507,c:-600||
                        |2201-11-02|-300|Bakery|||||
                        """
                                .formatted("x".repeat(201), long51, "x".repeat(500)));
        assertThat(preview.path("rows").findValuesAsText("problem"))
                .containsExactly(
                        "The payee: Use at most 200 characters",
                        "The tag: Use at most 50 characters",
                        "The notes of a split: Use at most 500 characters",
                        "The amount is too large",
                        "The amount is too large",
                        "The year must be from 1900 to 2200");
    }

    @Test
    void unknown_accounts_and_inconsistent_lines_are_errors() {
        JsonNode preview =
                files.preview(
                        """
                        everything
                        Nowhere|2026-11-02|-300|Bakery|||||
                        |2026-11-02|-300|Bakery||||Boston|
                        |2026-11-02|-300|Bakery||||Checking|
                        |2026-11-02|-300|Bakery|||Groceries:-100||
                        |2026-11-02|-300|Bakery|||||
                        """);
        assertThat(ImportFiles.statuses(preview))
                .containsExactly("error", "error", "error", "error", "new");
        assertThat(preview.path("rows").findValuesAsText("problem"))
                .containsExactly(
                        "There is no account named Nowhere",
                        "The account Boston is in USD",
                        "Choose two different accounts",
                        "The splits do not add up to the amount");
    }
}
