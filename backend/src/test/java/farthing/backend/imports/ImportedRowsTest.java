package farthing.backend.imports;

import static farthing.backend.imports.ImportFiles.NOVEMBER;
import static farthing.backend.imports.ImportFiles.imported;
import static farthing.backend.imports.ImportFiles.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportedRowsTest {

    private final TheMillers millers = new TheMillers();
    private final ImportFiles files = new ImportFiles(millers);

    @Test
    void rows_with_an_external_id_are_matched_only_by_it() {
        String head = "Date,Payee,Amount,Transaction ID\n";
        files.accept(files.preview(head + "2026-11-20,Shop,-1.00,T-1\n")).mustBe(200);
        JsonNode later =
                files.preview(
                        head
                                + """
                                2026-11-20,Renamed shop,-1.00,T-1
                                2026-11-20,Shop,-1.00,T-2
                                2026-11-21,Shop,-1.00,T-1
                                2026-11-20,Shop,-2.00,T-1
                                """);
        assertThat(statuses(later)).containsExactly("duplicate", "new", "conflict", "conflict");
        assertThat(imported(files.accept(later))).isEqualTo(1);
    }

    @Test
    void an_external_id_entered_by_hand_is_matched() {
        millers.add(
                        """
                        {"date": "2026-11-20", "account": "%s", "amount": "-1", "externalId": "T-1"}
                        """
                                .formatted(millers.checking))
                .mustBe(201);
        assertThat(
                        statuses(
                                files.preview(
                                        "Date,Amount,ID\n2026-11-20,-1,T-1\n2026-11-20,-2,T-1\n")))
                .containsExactly("duplicate", "conflict");
    }

    @Test
    void equal_rows_on_different_accounts_are_not_duplicates() {
        files.accept(files.preview(NOVEMBER)).mustBe(200);
        JsonNode savings =
                files.send(NOVEMBER.getBytes(StandardCharsets.UTF_8), "account", millers.savings)
                        .mustBe(201)
                        .json();
        assertThat(statuses(savings)).containsOnly("new");
    }

    @Test
    void payees_are_matched_ignoring_case_and_created_if_new() {
        millers.spend("2026-01-02", "-1", "Groceries").mustBe(201);
        files.accept(
                        files.preview(
                                """
                                Date,Payee,Amount
                                2026-11-20,CORNER SHOP,-1
                                2026-11-21,Baker,-2
                                2026-11-22,BAKER,-3
                                """))
                .mustBe(200);
        List<String> names =
                millers.anna.get(millers.path + "/payees").json().findValuesAsText("name");
        assertThat(names)
                .contains("Corner shop")
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactlyInAnyOrder("Corner shop", "Baker");
    }

    @Test
    void imported_and_entered_transactions_have_the_same_search_text() {
        for (String payee : List.of("İZMİR ΣΊΣΥΦΟΣ", "Straße ǅ", "ＦＵＬＬ", "")) {
            for (String notes : List.of("ÄÖ", "")) {
                millers.add(
                                """
                                {"date": "2026-11-21", "account": "%s", "amount": "-1",
                                 "payee": "%s", "notes": "%s"}
                                """
                                        .formatted(millers.savings, payee, notes))
                        .mustBe(201);
                files.accept(
                                files.preview(
                                        "Date,Payee,Amount,Notes\n2026-11-21,%s,-1,%s\n"
                                                .formatted(payee, notes)))
                        .mustBe(200);
            }
        }
        try (Sql sql = Sql.asOwner()) {
            assertThat(searches(sql, "is not null")).hasSize(8).isEqualTo(searches(sql, "is null"));
        }
    }

    private List<String> searches(Sql sql, String imported) {
        return sql.column(
                "select search from transaction where household_id = '%s' and import_id %s"
                                .formatted(millers.household, imported)
                        + " and date = '2026-11-21' order by search");
    }

    @Test
    void rows_can_be_paged_and_filtered_by_status() {
        StringBuilder csv = new StringBuilder("Date,Payee,Amount\n");
        for (int row = 1; row <= 450; row++) {
            csv.append(row % 100 == 0 ? "soon" : "2026-11-20")
                    .append(",P")
                    .append(row)
                    .append(",-1\n");
        }
        JsonNode first = files.preview(csv.toString());
        assertThat(first.path("rows").size()).isEqualTo(200);
        JsonNode second = files.read(first, "?cursor=" + first.path("next").asText());
        JsonNode third = files.read(first, "?cursor=" + second.path("next").asText());
        assertThat(second.path("rows").get(0).path("row").asInt()).isEqualTo(201);
        assertThat(third.path("rows").size()).isEqualTo(50);
        assertThat(third.has("next")).isFalse();
        assertThat(files.read(first, "?status=error").path("rows").findValuesAsText("row"))
                .containsExactly("100", "200", "300", "400");
        JsonNode few = files.read(first, "?status=new&limit=2&cursor=98");
        assertThat(few.path("rows").findValuesAsText("row")).containsExactly("99", "101");
    }

    @Test
    void imports_are_listed_newest_first() {
        String one = files.preview(NOVEMBER).path("import").asText();
        String two = files.preview(NOVEMBER).path("import").asText();
        JsonNode page = millers.anna.get(files.path() + "?limit=1").mustBe(200).json();
        assertThat(page.path("imports").findValuesAsText("import")).containsExactly(two);
        JsonNode next =
                millers.anna
                        .get(files.path() + "?limit=1&cursor=" + page.path("next").asText())
                        .mustBe(200)
                        .json();
        assertThat(next.path("imports").findValuesAsText("import")).containsExactly(one);
        assertThat(next.has("next")).isFalse();
    }

    @Test
    void a_repeated_upload_with_the_same_idempotency_key_is_one_import() {
        Caller.Answer first = withKey("-1.00");
        assertThat(withKey("-1.00").mustBe(201).json()).isEqualTo(first.mustBe(201).json());
        assertThat(withKey("-2.00").mustBe(422).code()).isEqualTo("idempotency-key-reused");
        assertThat(millers.anna.get(files.path()).json().path("imports").size()).isEqualTo(1);
    }

    private Caller.Answer withKey(String amount) {
        String form =
                """
                --x\r
                Content-Disposition: form-data; name="account"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                \r
                Date,Amount
                2026-11-20,%s\r
                --x--\r
                """;
        return millers.anna.send(
                "POST",
                files.path(),
                form.formatted(millers.checking, amount),
                "multipart/form-data; boundary=x",
                "Idempotency-Key",
                "once");
    }

    @Test
    void previews_are_deleted_after_a_week_unless_accepted() {
        JsonNode old = files.preview(NOVEMBER);
        JsonNode accepted = files.preview(NOVEMBER);
        files.accept(accepted).mustBe(200);
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    "update import set created_at = created_at - interval '8 days' where"
                            + " household_id = '%s'".formatted(millers.household));
            files.preview(NOVEMBER);
            assertThat(
                            sql.one(
                                    "select count(*) from import_row where import_id = '%s'"
                                            .formatted(old.path("import").asText())))
                    .isEqualTo("0");
        }
        millers.anna.get(files.path() + "/" + old.path("import").asText()).mustBe(404);
        files.read(accepted, "");
    }
}
