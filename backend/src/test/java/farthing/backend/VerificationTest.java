package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The verification names what is wrong and shows what is stored and recomputed.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VerificationTest {

    private static final String DIFFERENCES =
            "select difference from book_differences() as difference where difference like '%%%s%%'";

    private final TheMillers millers = new TheMillers();

    @ParameterizedTest
    @CsvSource({
        "amount_minor, 501",
        "cleared_minor, '500 EUR (cleared 1, postings 1)'",
        "postings, '500 EUR (cleared 0, postings 2)'"
    })
    void a_wrong_figure_of_a_months_total_is_shown(String column, String stored) {
        millers.spend("2026-11-20", "-5.00", "Groceries").mustBe(201);
        assertThat(
                        afterDamage(
                                """
                                update month_total set %1$s = %1$s + 1
                                 where household_id = '%2$s' and kind = 'category'
                                """
                                        .formatted(column, millers.household)))
                .contains("category " + millers.category("Groceries") + " in 2026-11")
                .contains("stored " + stored)
                .endsWith("recomputed 500 EUR (cleared 0, postings 1)");
    }

    @Test
    void a_wrong_search_text_is_shown() {
        String transaction =
                millers.add(
                                """
                                {"date": "2026-11-20", "account": "%s", "amount": "-5.00",
                                 "payee": "Łąka", "notes": "Two", "splits": [
                                   {"category": "%2$s", "amount": "-1.00"},
                                   {"category": "%2$s", "amount": "-1.00", "notes": "Ünder"},
                                   {"category": "%2$s", "amount": "-3.00"}]}
                                """
                                        .formatted(millers.checking, millers.category("Groceries")))
                        .mustBe(201)
                        .json()
                        .path("id")
                        .asText();
        assertThat(
                        afterDamage(
                                "update transaction set search = 'laka' where id = '%s'"
                                        .formatted(transaction)))
                .contains("transaction " + transaction)
                .endsWith("stored \"laka\", recomputed \"laka two under\"");
    }

    /// The one difference of the household after a statement, which is rolled back. Before it the
    /// household has none.
    private String afterDamage(String statement) {
        String differences = DIFFERENCES.formatted(millers.household);
        try (Sql sql = Sql.asOwner()) {
            assertThat(sql.column(differences)).isEmpty();
            sql.run("begin");
            sql.run(statement);
            String difference = assertThat(sql.column(differences)).hasSize(1).actual().getFirst();
            sql.run("rollback");
            return difference;
        }
    }
}
