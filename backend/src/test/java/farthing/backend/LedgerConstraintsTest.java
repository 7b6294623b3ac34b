package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the database itself refuses, whatever the application does. The tests use plain SQL with
/// the application's role, in the Millers' household.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerConstraintsTest {

    private final TheMillers millers = new TheMillers();
    private final String transaction = UUID.randomUUID().toString();

    @Test
    void a_balanced_transaction_is_accepted() {
        assertThatCode(() -> run(book("account checking -1000 EUR", "category Groceries 1000 EUR")))
                .doesNotThrowAnyException();
        assertThat(millers.balance(millers.checking)).isEqualTo("990.00");
    }

    @Test
    void postings_sum_to_zero_in_each_currency() {
        refused(
                "sum to zero",
                book("account checking -1000 EUR", "category Groceries 900 EUR"),
                book("account checking -1000 EUR"),
                book("account checking -1000 EUR", "account dollars 1000 USD"),
                book("account checking -1000 EUR")
                        + ";"
                        + posting(1, "category Groceries 1000 EUR"));
    }

    @Test
    void each_transaction_must_balance_on_its_own() {
        Caller.Answer other = millers.spend("2026-11-01", "-10.00", "Groceries").mustBe(201);
        String theirs = other.json().path("id").asText();
        refused(
                "sum to zero",
                book("account checking -1000 EUR", "category Groceries 900 EUR")
                        + ", "
                        + values(theirs, 7, "category Groceries 100 EUR"));
    }

    @Test
    void the_amount_of_a_posting_cannot_be_edited_and_single_postings_cannot_be_removed() {
        run(book("account checking -1000 EUR", "category Groceries 1000 EUR"));
        String mine = " where transaction_id = '" + transaction + "'";
        refused("sum to zero", "delete from posting" + mine + " and number = 1");
        refused("transaction_has_a_first_posting", "delete from posting" + mine);
        refused("permission denied", "update posting set amount_minor = 0" + mine);
        try (Sql owner = Sql.asOwner()) {
            for (String edit :
                    List.of("amount_minor = -amount_minor", "currency = 'USD'", "number = 7")) {
                assertThatThrownBy(() -> owner.run("update posting set " + edit + mine))
                        .as(edit)
                        .hasMessageContaining("replaced, not edited");
            }
            assertThatThrownBy(() -> owner.run("delete from posting" + mine + " and number = 1"))
                    .hasMessageContaining("sum to zero");
            assertThatThrownBy(() -> owner.run("truncate posting cascade"))
                    .hasMessageContaining("replaced, not edited");
        }
    }

    @Test
    void a_transaction_has_postings_and_the_first_is_on_an_account() {
        refused("transaction_has_a_first_posting", insertTransaction());
        refused(
                "transaction_has_a_first_posting",
                insertTransaction()
                        + ";"
                        + insertPostings(
                                values(transaction, 1, "account checking -1000 EUR"),
                                values(transaction, 2, "category Groceries 1000 EUR")));
        refused(
                "posting_first_is_on_an_account",
                book("category Groceries -1000 EUR", "account checking 1000 EUR"));
    }

    @Test
    void a_posting_has_the_date_of_its_transaction() {
        String good = book("account checking -1000 EUR", "category Groceries 1000 EUR");
        refused(
                "posting_has_the_date_of_its_transaction",
                good.replace("'2026-11-01', 'pending'", "'2026-11-02', 'pending'"));
        run(good);
        refused(
                "posting_has_the_date_of_its_transaction",
                "update transaction set date = '2026-01-01' where id = '" + transaction + "'");
    }

    @Test
    void only_postings_on_accounts_have_a_status() {
        String good = book("account checking -1000 EUR", "category Groceries 1000 EUR");
        refused(
                "posting_on_an_account_has_a_status",
                good.replace("'2026-11-01', 'pending'", "'2026-11-01', null"),
                good.replace("'2026-11-01', null", "'2026-11-01', 'cleared'"));
        refused(
                "posting_status_is_known",
                good.replace("'2026-11-01', 'pending'", "'2026-11-01', 'maybe'"));
    }

    @Test
    void a_posting_is_on_an_account_in_its_currency_or_on_a_category() {
        refused(
                "posting_has_its_accounts_currency",
                book("account checking -1000 USD", "category Groceries 1000 USD"));
        String good = book("account checking -1000 EUR", "category Groceries 1000 EUR");
        refused(
                "posting_is_on_an_account_or_a_category",
                good.replace("1, 'category', null", "1, 'category', '" + millers.savings + "'"),
                good.replace("1, 'category'", "1, 'opening'"));
        refused(
                "posting_kind_is_known",
                good.replaceFirst("1, 'category', null, '[^']+'", "1, 'other', null, null"));
    }

    @Test
    void amounts_and_dates_stay_in_their_range() {
        refused(
                "posting_amount_is_in_range",
                book(
                        "account checking -1000000000000001 EUR",
                        "category Groceries 1000000000000001 EUR"));
        String good = book("account checking -1000 EUR", "category Groceries 1000 EUR");
        refused(
                "transaction_date_is_in_range",
                good.replace("2026-11-01", "1899-12-31"),
                good.replace("2026-11-01", "2201-01-01"));
    }

    @Test
    void the_application_cannot_write_totals() {
        refused(
                "permission denied",
                "insert into month_total"
                        + " values ('%s', 'account', '%s', '2026-11-01', 'EUR', true, 1, 1, 1)"
                                .formatted(millers.household, millers.checking),
                "update month_total set amount_minor = 1",
                "delete from month_total",
                "truncate month_total",
                "truncate posting",
                "truncate transaction cascade",
                "select posting_totals()",
                "select posting_cleared_totals()",
                "select add_to_totals('{}')",
                "select restate_totals('%s')".formatted(millers.household));
        refused(
                "must be owner",
                "alter table posting disable trigger all",
                "alter table posting disable row level security",
                "drop policy own_household on posting");
        refused("permission denied", "set session_replication_role = replica");
    }

    @Test
    void rows_of_another_household_cannot_be_read_or_written() {
        TheMillers smiths = new TheMillers();
        smiths.spend("2026-11-01", "-10.00", "Groceries").mustBe(201);
        try (Sql sql = Sql.asApplication(millers.household)) {
            for (String table : tablesOfHouseholds()) {
                String theirs =
                        "select count(*) from %s where household_id = '%s'"
                                .formatted(table, smiths.household);
                assertThat(sql.one(theirs)).as(table).isEqualTo("0");
            }
        }
        String good = book("account checking -1000 EUR", "category Groceries 1000 EUR");
        refused("row-level security", good.replace(millers.household, smiths.household));
        refused(
                "posting_has_its_accounts_currency",
                good.replace(millers.checking, smiths.checking));
        refused(
                "violates foreign key",
                good.replace(millers.category("Groceries"), smiths.category("Groceries")));
        refused(
                "row-level security",
                "update account set household_id = '" + smiths.household + "'");
    }

    @Test
    void without_a_household_no_rows_are_visible() {
        try (Sql sql = Sql.asApplication("")) {
            for (String table : tablesOfHouseholds()) {
                assertThat(sql.one("select count(*) from " + table)).as(table).isEqualTo("0");
            }
        }
    }

    @Test
    void the_application_role_cannot_bypass_row_level_security() {
        assertThat(
                        asOwner(
                                """
                                select format('%s %s %s %s %s', rolsuper, rolbypassrls,
                                              rolcreaterole, rolcreatedb, rolcanlogin)
                                  from pg_roles where rolname = 'farthing_app'
                                """))
                .containsExactly("f f f f f");
        assertThat(
                        asOwner(
                                """
                                select relname from pg_class
                                 where relowner = 'farthing_app'::regrole
                                """))
                .as("tables owned by the application's role")
                .isEmpty();
        assertThat(
                        asOwner(
                                """
                                select c.relname from pg_class c
                                  join pg_attribute a on a.attrelid = c.oid
                                   and a.attname = 'household_id'
                                 where c.relkind = 'r' and not c.relrowsecurity
                                   and c.relnamespace = 'public'::regnamespace
                                """))
                .as("tables of household data without row-level security")
                .isEmpty();
    }

    @Test
    void every_key_index_and_foreign_key_starts_with_the_household() {
        assertThat(
                        asOwner(
                                """
                                select i.indexrelid::regclass from pg_index i
                                  join pg_attribute a on a.attrelid = i.indrelid
                                   and a.attname = 'household_id'
                                  join pg_class c on c.oid = i.indrelid
                                 where c.relkind = 'r' and i.indkey[0] <> a.attnum
                                   and pg_get_indexdef(i.indexrelid, 1, true)
                                       <> '(household_id::text)'
                                   and c.relnamespace = 'public'::regnamespace
                                   and c.relname <> 'membership'
                                """))
                .as("indexes, except of membership, where sign-in looks for a user's households")
                .isEmpty();
        assertThat(
                        asOwner(
                                """
                                select k.conname from pg_constraint k
                                  join pg_attribute a on a.attrelid = k.conrelid
                                   and a.attname = 'household_id'
                                 where k.contype = 'f' and not a.attnum = any(k.conkey)
                                   and k.connamespace = 'public'::regnamespace
                                   and k.confrelid <> 'app_user'::regclass
                                """))
                .as("foreign keys")
                .isEmpty();
    }

    private static List<String> asOwner(String query) {
        try (Sql sql = Sql.asOwner()) {
            return sql.column(query);
        }
    }

    private static List<String> tablesOfHouseholds() {
        try (Sql sql = Sql.asOwner()) {
            return sql.column(
                    """
                    select table_name from information_schema.columns
                     where column_name = 'household_id' and table_schema = 'public'
                    """);
        }
    }

    /// A statement that adds a pending transaction on 1 November with postings such as `account
    /// checking -1000 EUR`.
    private String book(String... postings) {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < postings.length; number++) {
            rows.add(values(transaction, number, postings[number]));
        }
        return "with booked as ("
                + insertTransaction()
                + ") "
                + insertPostings(rows.toArray(String[]::new));
    }

    private String insertTransaction() {
        return "insert into transaction (household_id, id, date, search, created_at)"
                + " values ('%s', '%s', '2026-11-01', '', now())"
                        .formatted(millers.household, transaction);
    }

    private String posting(int number, String posting) {
        return insertPostings(values(transaction, number, posting));
    }

    private static String insertPostings(String... values) {
        return "insert into posting (household_id, transaction_id, number, kind, account_id,"
                + " category_id, amount_minor, currency, date, status) values "
                + String.join(", ", values);
    }

    private String values(String of, int number, String posting) {
        String[] words = posting.split(" ");
        boolean onAccount = words[0].equals("account");
        String subject =
                switch (words[1]) {
                    case "checking" -> millers.checking;
                    case "dollars" -> millers.dollars;
                    default -> millers.category(words[1]);
                };
        return "('%s', '%s', %s, '%s', %s, %s, %s, '%s', '2026-11-01', %s)"
                .formatted(
                        millers.household,
                        of,
                        number,
                        words[0],
                        onAccount ? "'" + subject + "'" : "null",
                        onAccount ? "null" : "'" + subject + "'",
                        words[2],
                        words[3],
                        onAccount ? "'pending'" : "null");
    }

    private void run(String sql) {
        try (Sql session = Sql.asApplication(millers.household)) {
            session.run(sql);
            session.commit();
        }
    }

    private void refused(String why, String... statements) {
        for (String sql : statements) {
            assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining(why);
        }
    }
}
