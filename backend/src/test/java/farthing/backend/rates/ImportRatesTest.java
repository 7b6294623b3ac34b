package farthing.backend.rates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The Millers have accounts in euros and dollars.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportRatesTest {

    private static final String CSV =
            """
            Date,USD,GBP,JPY,
            2026-06-03,1.25,0.8,160,
            2026-06-02,1.6,0.8,N/A,
            """;

    private final TheMillers millers = new TheMillers();
    private final String path = millers.path + "/rates";

    @Test
    void only_the_currencies_of_accounts_are_imported_unless_all_are_wanted() {
        Caller.Answer used = send("", CSV).mustBe(201);
        assertThat(rates(millers))
                .containsExactly("USD 2026-06-03 0.8 ecb", "USD 2026-06-02 0.625 ecb");
        assertThat(used.json())
                .hasToString(
                        "{\"written\":2,\"unchanged\":0,\"kept\":0,\"currencies\":[\"USD\"],"
                                + "\"missing\":[],\"from\":\"2026-06-02\",\"until\":\"2026-06-03\"}");

        JsonNode all = send("?currencies=all", CSV).mustBe(201).json();
        assertThat(all.path("written").asInt()).isEqualTo(3);
        assertThat(all.path("unchanged").asInt()).isEqualTo(2);
        assertThat(rates(millers))
                .contains("JPY 2026-06-03 0.00625 ecb", "GBP 2026-06-02 1.25 ecb");
    }

    @Test
    void xml_and_archives_are_read_too() throws Exception {
        String xml =
                EcbFileTest.HEAD
                        + "<Cube time='2026-06-03'><Cube currency='USD' rate='1.25'/></Cube>"
                        + EcbFileTest.TAIL;
        bytes("application/xml", xml.getBytes(UTF_8)).mustBe(201);
        assertThat(rates(millers)).containsExactly("USD 2026-06-03 0.8 ecb");
        bytes("application/zip", EcbFileTest.zip("eurofxref-hist.csv", CSV.getBytes(UTF_8)))
                .mustBe(201);
        assertThat(rates(millers)).hasSize(2);
        bytes("application/json", CSV.getBytes(UTF_8)).mustBe(415);
    }

    @Test
    void a_household_with_another_currency_gets_cross_rates() {
        TheMillers abroad = new TheMillers("GBP");
        abroad.anna
                .send("POST", abroad.path + "/rates/imports?currencies=all", CSV, "text/csv")
                .mustBe(201);
        assertThat(rates(abroad))
                .containsExactly(
                        "EUR 2026-06-03 0.8 ecb",
                        "JPY 2026-06-03 0.005 ecb",
                        "USD 2026-06-03 0.64 ecb",
                        "EUR 2026-06-02 0.8 ecb",
                        "USD 2026-06-02 0.5 ecb");
    }

    @Test
    void a_file_without_the_households_currency_is_refused() {
        TheMillers abroad = new TheMillers("THB");
        Caller.Answer refused =
                abroad.anna.send("POST", abroad.path + "/rates/imports", CSV, "text/csv");
        assertThat(refused.mustBe(422).code()).isEqualTo("currency-not-in-file");
        assertThat(refused.json().path("title").asText()).contains("THB");
    }

    @Test
    void an_account_currency_that_the_file_does_not_have_is_named() {
        JsonNode imported = send("", CSV.replace("USD", "CHF")).mustBe(201).json();
        assertThat(imported.path("missing")).hasToString("[\"USD\"]");
        assertThat(imported.path("written").asInt()).isZero();
    }

    @Test
    void an_unreadable_file_is_refused_with_the_place() {
        Caller.Answer refused = send("", CSV.replace("1.6", "-1.6")).mustBe(422);
        assertThat(refused.code()).isEqualTo("rates-file-unreadable");
        assertThat(refused.json().path("title").asText())
                .isEqualTo("Line 3: \"-1.6\" is not a rate");
        assertThat(rates(millers)).isEmpty();
        assertThat(send("?currencies=some", CSV).mustBe(422).pointers())
                .containsExactly("currencies");
        assertThat(send("?replace=maybe", CSV).mustBe(422).pointers()).containsExactly("replace");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        send("", CSV).mustBe(201);
        Caller.Answer again = send("", CSV).mustBe(201);
        assertThat(again.header("Change")).isEmpty();
        assertThat(again.json().path("written").asInt()).isZero();
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void a_rate_entered_by_hand_is_kept_unless_it_is_to_be_replaced() {
        millers.anna.put(path + "/USD/2026-06-03", "{\"rate\": \"0.9\"}").mustBe(201);
        JsonNode kept = send("", CSV).mustBe(201).json();
        assertThat(kept.path("kept").asInt()).isEqualTo(1);
        assertThat(kept.path("written").asInt()).isEqualTo(1);
        assertThat(rates(millers)).contains("USD 2026-06-03 0.9 manual");

        Caller.Answer replaced = send("?replace=true", CSV).mustBe(201);
        assertThat(replaced.json().path("kept").asInt()).isZero();
        assertThat(rates(millers)).contains("USD 2026-06-03 0.8 ecb");
        undo(replaced).mustBe(201);
        assertThat(rates(millers)).contains("USD 2026-06-03 0.9 manual");
    }

    @Test
    void an_import_is_one_change_that_can_be_undone_and_repeated() {
        send("", CSV.replace("1.25", "2").replace("\n2026-06-02,1.6,0.8,N/A,", "")).mustBe(201);
        Caller.Answer imported = send("", CSV).mustBe(201);
        Caller.Answer undone = undo(imported).mustBe(201);
        assertThat(rates(millers)).containsExactly("USD 2026-06-03 0.5 ecb");
        assertThat(undone.json().path("subjectCount").asInt()).isEqualTo(1);
        Caller.Answer repeated = undo(undone).mustBe(201);
        assertThat(rates(millers))
                .containsExactly("USD 2026-06-03 0.8 ecb", "USD 2026-06-02 0.625 ecb");
        undo(repeated).mustBe(201);
        assertThat(rates(millers)).containsExactly("USD 2026-06-03 0.5 ecb");
    }

    @Test
    void an_import_is_not_undone_if_one_of_its_rates_was_changed_later() {
        Caller.Answer imported = send("", CSV).mustBe(201);
        Caller.Answer later =
                millers.anna.put(path + "/USD/2026-06-02", "{\"rate\": \"0.7\"}").mustBe(200);
        assertThat(undo(imported).mustBe(409).code()).isEqualTo("changed-since");
        undo(later).mustBe(201);
        undo(imported).mustBe(201);
        assertThat(rates(millers)).isEmpty();
    }

    @Test
    void all_rates_since_1999_can_be_imported_and_the_snapshot_stays_small() {
        StringBuilder csv = new StringBuilder("Date,USD,GBP,JPY,\n");
        LocalDate day = LocalDate.of(1999, 1, 4);
        for (int number = 0; number < 7_000; number++) {
            csv.append("%s,1.%04d,0.8,160,\n".formatted(day.plusDays(number), number));
        }
        Caller.Answer imported = send("", csv.toString()).mustBe(201);
        assertThat(imported.json().path("written").asInt()).isEqualTo(7_000);
        String change =
                millers.anna
                        .get(millers.path + "/changes/" + imported.header("Change"))
                        .mustBe(200)
                        .http()
                        .body();
        assertThat(change).contains("\"rate import\"", "1999-01-04").hasSizeLessThan(1_000);
        undo(imported).mustBe(201);
        assertThat(rates(millers)).isEmpty();
    }

    @Test
    void a_repeated_request_gets_the_stored_response() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Caller.Answer first =
                millers.anna.send("POST", path + "/imports", CSV, "text/csv", key).mustBe(201);
        Caller.Answer second =
                millers.anna.send("POST", path + "/imports", CSV, "text/csv", key).mustBe(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Change")).isEqualTo(first.header("Change"));
        assertThat(
                        millers.anna
                                .send("POST", path + "/imports?replace=true", CSV, "text/csv", key)
                                .mustBe(422)
                                .code())
                .isEqualTo("idempotency-key-reused");
    }

    private Caller.Answer send(String query, String csv) {
        return millers.anna.send("POST", path + "/imports" + query, csv, "text/csv");
    }

    private Caller.Answer bytes(String type, byte[] file) {
        return millers.anna.send("POST", path + "/imports", file, type);
    }

    private Caller.Answer undo(Caller.Answer done) {
        return millers.anna.post(
                millers.path + "/changes/" + done.header("Change") + "/reversal", "");
    }

    private static List<String> rates(TheMillers household) {
        List<String> texts = new ArrayList<>();
        household
                .anna
                .get(household.path + "/rates?limit=500")
                .mustBe(200)
                .json()
                .path("rates")
                .forEach(each ->
                        texts.add(
                                String.join(
                                        " ",
                                        each.path("currency").asText(),
                                        each.path("date").asText(),
                                        each.path("rate").asText(),
                                        each.path("source").asText())));
        return texts;
    }
}
