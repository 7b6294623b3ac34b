package farthing.backend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is sent as a file, the answer is a preview or a problem, never a 500.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadFilesTest {

    private static final String GOOD = "Date,Payee,Amount\n2026-11-20,Shop,-1.00\n";

    private final TheMillers millers = new TheMillers();
    private final ImportFiles files = new ImportFiles(millers);

    @Test
    void a_file_that_holds_no_rows_is_refused() {
        refused("file-empty", "");
        refused("file-empty", "\ufeff");
        refused("file-empty", "Date,Payee,Amount\n");
        refused("file-empty", "Date,Payee,Amount");
    }

    @Test
    void a_file_that_is_not_text_is_refused() {
        assertThat(send(new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0}).mustBe(422).code())
                .isEqualTo("file-not-text");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(send(noise).mustBe(422).code()).isEqualTo("file-not-text");
    }

    @Test
    void a_file_without_a_date_or_an_amount_is_refused() {
        for (String file :
                List.of(
                        "\n\n",
                        " ",
                        "nonsense",
                        "Date,Payee\n2026-11-20,Shop\n",
                        "Payee,Amount\nShop,-1.00\n",
                        "{\"transactions\": []}",
                        "<html><body>Please sign in</body></html>")) {
            Caller.Answer answer = refused("columns-not-found", file);
            assertThat(answer.pointers()).containsExactly("/columns");
        }
    }

    @Test
    void a_row_too_large_to_be_one_is_refused() {
        refused("file-unreadable", GOOD + "2026-11-20,\"never closed" + "x".repeat(300_000));
        refused("file-unreadable", GOOD + ",".repeat(1000) + "\n");
    }

    @Test
    void a_quote_that_is_never_closed_is_the_rest_of_its_row() {
        Caller.Answer answer = send((GOOD + "2026-11-21,\"Shop,-1.00\n").getBytes(UTF_8));
        assertThat(ImportFiles.statuses(answer.mustBe(201).json())).containsExactly("new", "error");
    }

    @Test
    void fields_of_the_form_that_cannot_be_read_are_named() {
        String[][] fields = {
            {"account", "Checking"},
            {"account", "00000000-0000-0000-0000-000000000000"},
            {"format", "xlsx"},
            {"dateFormat", "soon"},
            {"dateFormat", "yyyy-dd-MM"},
            {"decimal", "dot"},
        };
        for (String[] field : fields) {
            Caller.Answer answer = files.send(GOOD.getBytes(UTF_8), field).mustBe(422);
            assertThat(answer.pointers()).containsExactly("/" + field[0]);
        }
    }

    @Test
    void columns_that_cannot_be_read_are_named() {
        String[][] columns = {
            {"{\"date\": 0}", "/columns/date"},
            {"{\"date\": 501}", "/columns/date"},
            {"{\"date\": true}", "/columns/date"},
            {"{\"date\": \"\"}", "/columns/date"},
            {"{\"amount\": \"Betrag\"}", "/columns"},
            {"{\"colour\": 1}", "/colour"},
        };
        for (String[] each : columns) {
            Caller.Answer answer = columns(each[0]).mustBe(422);
            assertThat(answer.pointers()).as(each[0]).containsExactly(each[1]);
        }
        assertThat(columns("{").mustBe(400).code()).isEqualTo("malformed-json");
        assertThat(columns("[]").mustBe(400).code()).isEqualTo("malformed-json");
    }

    @Test
    void a_form_without_a_file_and_a_body_that_is_no_form_are_refused() {
        String path = files.path();
        Caller.Answer answer =
                millers.anna.send(
                        "POST",
                        path,
                        "--x\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\ncsv\r\n--x--\r\n",
                        "multipart/form-data; boundary=x");
        assertThat(answer.mustBe(422).pointers()).containsExactly("/file");
        millers.anna.post(path, "{}").mustBe(415);
        assertThat(millers.anna.send("POST", path, "nonsense", "multipart/form-data").status())
                .isBetween(400, 422);
    }

    @Test
    void an_account_has_to_be_named_where_there_are_several() {
        assertThat(files.send(GOOD.getBytes(UTF_8)).mustBe(422).code()).isEqualTo("account-needed");
    }

    @Test
    void a_closed_account_takes_no_imports() {
        String savings = millers.path + "/accounts/" + millers.savings;
        var preview =
                files.send(GOOD.getBytes(UTF_8), "account", millers.savings).mustBe(201).json();
        millers.anna.patch(savings, "{\"closed\": true}", "If-Match", "*").mustBe(200);
        assertThat(files.send(GOOD.getBytes(UTF_8), "account", millers.savings).mustBe(422).code())
                .isEqualTo("account-closed");
        assertThat(files.accept(preview).mustBe(422).code()).isEqualTo("account-closed");
    }

    @Test
    void the_form_overrules_what_the_file_seems_to_say() {
        String file = "When,A,B,C\n03/04/2026,Shop,1.234,9.99\n";
        var preview =
                files.send(
                                file.getBytes(UTF_8),
                                "account",
                                millers.checking,
                                "dateFormat",
                                "M/d/yy",
                                "decimal",
                                ",",
                                "columns",
                                "{\"date\": \"when\", \"amount\": 3, \"payee\": \"A\"}")
                        .mustBe(201)
                        .json();
        var row = preview.path("rows").get(0);
        assertThat(row.path("date").asText()).isEqualTo("2026-03-04");
        assertThat(row.path("amount").asText()).isEqualTo("1234.00");
        assertThat(row.path("payee").asText()).isEqualTo("Shop");
    }

    @Test
    void more_than_an_upload_may_have_is_too_large() {
        Caller.Answer form = columns("{" + " ".repeat(5_000) + "}");
        assertThat(form.mustBe(413).code()).isEqualTo("too-large");
    }

    @Test
    void random_damage_to_a_good_file_breaks_nothing() {
        byte[] good =
                (GOOD + "2026-11-21;\"Ca\u0301fé\";\"1.234,50\"\r\n").repeat(3).getBytes(UTF_8);
        Random random = new Random(20_261_122);
        for (int round = 0; round < 200; round++) {
            byte[] file = good.clone();
            for (int damage = random.nextInt(8); damage >= 0; damage--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            Caller.Answer answer = send(file);
            assertThat(answer.status())
                    .as("round %s: %s", round, answer.http().body())
                    .isIn(201, 422);
        }
    }

    private Caller.Answer columns(String json) {
        return files.send(GOOD.getBytes(UTF_8), "account", millers.checking, "columns", json);
    }

    private Caller.Answer refused(String code, String file) {
        Caller.Answer answer = send(file.getBytes(UTF_8)).mustBe(422);
        assertThat(answer.code()).as(file).isEqualTo(code);
        return answer;
    }

    private Caller.Answer send(byte[] file) {
        return files.send(file, "account", millers.checking);
    }
}
