package farthing.backend.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any uploaded file gets a preview or a problem, never a 500.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BadFilesTest {

    private static final String GOOD = "Date,Payee,Amount\n2026-11-20,Shop,-1.00\n";

    private final TheMillers millers = new TheMillers();
    private final ImportFiles files = new ImportFiles(millers);

    @Test
    void a_file_without_rows_is_refused() {
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
    void a_row_that_is_too_large_is_refused() {
        refused("file-unreadable", GOOD + "2026-11-20,\"never closed" + "x".repeat(300_000));
        refused("file-unreadable", GOOD + ",".repeat(1000) + "\n");
    }

    @Test
    void invalid_form_fields_are_reported() {
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
    void invalid_columns_are_reported() {
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
    void requests_without_a_file_or_a_form_are_refused() {
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
    void an_account_is_required_if_there_are_several() {
        assertThat(files.send(GOOD.getBytes(UTF_8)).mustBe(422).code()).isEqualTo("account-needed");
    }

    @Test
    void a_closed_account_accepts_no_imports() {
        String savings = millers.path + "/accounts/" + millers.savings;
        var preview =
                files.send(GOOD.getBytes(UTF_8), "account", millers.savings).mustBe(201).json();
        millers.anna.patch(savings, "{\"closed\": true}", "If-Match", "*").mustBe(200);
        assertThat(files.send(GOOD.getBytes(UTF_8), "account", millers.savings).mustBe(422).code())
                .isEqualTo("account-closed");
        assertThat(files.accept(preview).mustBe(422).code()).isEqualTo("account-closed");
    }

    @Test
    void options_of_the_form_override_the_detection() {
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
    void a_form_over_the_limit_is_too_large() {
        Caller.Answer form = columns("{" + " ".repeat(5_000) + "}");
        assertThat(form.mustBe(413).code()).isEqualTo("too-large");
    }

    @Test
    void a_cell_with_a_null_character_is_an_error() {
        String file =
                "\ufeffDate,\u0000Payee,Amount\n2026\u0000-11-20,Shop,-1.00\n"
                        + "2026-11-20,Sh\u0000op,-1.00\n2026-11-20,Shop,-1\u0000.00\n";
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            var preview = send(file.getBytes(charset)).mustBe(201).json();
            assertThat(ImportFiles.statuses(preview)).containsExactly("error", "error", "error");
            assertThat(preview.toString()).doesNotContain("\\u0000");
        }
    }

    @Test
    void a_null_character_after_many_rows_is_an_error() {
        String file =
                GOOD + "2026-11-21,Shop,-1.00\n".repeat(5000) + "2026-11-2\u0000,Shop,-1.00\n";
        var preview = send(file.getBytes(UTF_8)).mustBe(201).json();
        assertThat(preview.path("counts").path("error").asInt()).isEqualTo(1);
    }

    @Test
    void messages_shorten_long_cells() {
        String nines = "9".repeat(90_000);
        String ones = "0".repeat(70_000) + "1";
        String[][] files = {
            {"Date,Amount\n2026-11-20," + nines, "is too large"},
            {"Date,Amount\n2026-11-20,1." + nines, "has too many decimals for EUR"},
            {"Date,Amount\n2026-11-20,1" + "x".repeat(90_000), "is not an amount"},
            {
                "Date,Debit,Credit\n2026-11-20," + ones + "," + ones,
                "Debit and credit are both filled"
            },
        };
        for (String[] file : files) {
            var row = send(file[0].getBytes(UTF_8)).mustBe(201).json().path("rows").path(0);
            assertThat(row.path("problem").asText()).contains(file[1]).hasSizeLessThan(300);
        }
    }

    @Test
    void randomly_damaged_files_cause_no_server_error() {
        String text = GOOD + "2026-11-21;\"Ca\u0301fé\";\"1.234,50\"\r\n".repeat(3);
        String marked = "\ufeff" + text;
        Random random = Randomness.random();
        for (byte[] good :
                List.of(
                        text.getBytes(UTF_8),
                        marked.getBytes(UTF_8),
                        marked.getBytes(UTF_16LE),
                        marked.getBytes(UTF_16BE))) {
            for (int round = 0; round < 60; round++) {
                assertNoFault(damaged(good, random));
            }
        }
        byte[] large = (GOOD + "2026-11-21,Shop,-1.00\n".repeat(4000)).getBytes(UTF_8);
        for (int round = 0; round < 10; round++) {
            assertNoFault(damaged(large, random));
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] file = good.clone();
        for (int damage = random.nextInt(8); damage >= 0; damage--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private void assertNoFault(byte[] file) {
        Caller.Answer answer = send(file);
        assertThat(answer.status())
                .as("%s %s", answer.http().body(), Randomness.told())
                .isIn(201, 422);
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

    @Test
    void a_file_with_an_unclosed_quote_is_refused() {
        String csv = "Date,Amount,Payee\n2026-01-01,-1.00,\"abc\n2026-01-02,-2.00,y\n";
        byte[] file = csv.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(files.send(file, "account", millers.checking).mustBe(422).json().toString())
                .contains("file-unreadable", "a quoted field is not closed");
    }
}
