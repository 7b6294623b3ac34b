package farthing.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Searches ignore case, accents and letter variants, however a transaction came into the books.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchTest {

    private final TheMillers millers = new TheMillers();
    private final ImportFiles files = new ImportFiles(millers);

    @BeforeEach
    void addTransactions() {
        millers.add(transaction("Łąka")).mustBe(201);
        String edited = millers.add(transaction("x")).mustBe(201).json().path("id").asText();
        millers.anna
                .patch(
                        millers.path + "/transactions/" + edited,
                        "{\"payee\": \"Straße 100%\"}",
                        "If-Match",
                        "*")
                .mustBe(200);
        String csv =
                """
                Date,Amount,Payee,Notes
                2026-11-03,-1.00,İstanbul,
                2026-11-03,-2.00,Úrsula,Ｆood
                """;
        files.accept(files.preview(csv)).mustBe(200);
    }

    @ParameterizedTest
    @CsvSource({
        "laka, Łąka",
        "ŁĄKA, Łąka",
        "strasse, Straße 100%",
        "STRAẞE, Straße 100%",
        "100%, Straße 100%",
        "istanbul, İstanbul",
        "İSTANBUL, İstanbul",
        "ursula, Úrsula",
        "U\u0301rsula, Úrsula",
        "food, Úrsula",
        "％％, ",
        "a_a, ",
        "'\\', "
    })
    void a_search_finds_letter_variants(String typed, String payee) {
        List<String> found = new ArrayList<>();
        String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        millers.anna
                .get(millers.path + "/transactions?q=" + q)
                .mustBe(200)
                .json()
                .path("transactions")
                .forEach(each -> found.add(each.path("payee").asText()));

        assertThat(found).isEqualTo(payee == null ? List.of() : List.of(payee));
    }

    @ParameterizedTest
    @CsvSource({"lak, Łąka", "STRASSE, Straße 100%", "istan, İstanbul"})
    void suggestions_of_payees_find_letter_variants(String typed, String payee) {
        var found = millers.anna.get(millers.path + "/payees?q=" + typed).mustBe(200).json();

        assertThat(found.path("payees").path(0).path("name").asText()).isEqualTo(payee);
    }

    private String transaction(String payee) {
        return "{\"date\": \"2026-11-02\", \"account\": \"%s\", \"amount\": \"-3\", \"payee\": \"%s\"}"
                .formatted(millers.checking, payee);
    }
}
