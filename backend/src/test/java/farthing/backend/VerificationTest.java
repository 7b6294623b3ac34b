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

    /// One damage of each kind that the verification looks for. Triggers and foreign keys would
    /// prevent it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an account's total is not the sum of its postings     | insert into account_total values (<household>, '2026-11-01', <account>, 'account', <account>, 'EUR', '2026-11-01', 7)
                    the postings of a transaction do not sum to zero      | update posting set amount_minor = amount_minor + 1 where household_id = <household> and number = 1
                    a transaction has no posting on an account            | delete from posting where household_id = <household> and number = 0
                    the date of a posting differs from its transaction    | update posting set date = date + 1 where household_id = <household> and number = 1
                    the balance of a closed account is not zero           | update account set closed_on = '2026-11-30' where household_id = <household>
                    a checkpoint of the budget is not what its months add | insert into envelope_checkpoint values (<household>, '2026-12-01', <household>, 99)
                    """)
    void damaged_data_are_shown(String difference, String damage) {
        millers.spend("2026-11-20", "-5.00", "Groceries").mustBe(201);
        try (Sql sql = Sql.asOwner()) {
            assertThat(sql.column(DIFFERENCES.formatted(millers.household))).isEmpty();
            sql.run("begin");
            sql.run("set local session_replication_role = replica");
            sql.run(
                    damage.replace("<household>", "'" + millers.household + "'")
                            .replace("<account>", "'" + millers.checking + "'"));
            assertThat(sql.column(DIFFERENCES.formatted(millers.household)))
                    .anyMatch(each -> each.startsWith(difference));
            sql.run("rollback");
        }
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
