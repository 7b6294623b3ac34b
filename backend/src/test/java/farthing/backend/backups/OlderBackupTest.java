package farthing.backend.backups;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.PostgresForTests;
import farthing.backend.database.AppliedMigrations;
import farthing.backend.database.TransactionalMigrations;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OlderBackupTest {

    private static final String HOUSEHOLD = "00000000-0000-7000-8000-000000000001";

    private static final String BOOKS =
            """
            insert into household (household_id, name, currency, locale, created_at)
            values ('%1$s', 'The Millers', 'EUR', 'en', now());
            insert into account (household_id, id, name, type, currency, on_budget, opened_on)
            values ('%1$s', '%1$s', 'Checking', 'checking', 'EUR', true, '2026-01-01');
            insert into payee values ('%1$s', '%1$s', 'Corner shop');
            begin;
            insert into transaction (household_id, id, date, payee_id, search, created_at)
            values ('%1$s', '%1$s', '2026-11-22', '%1$s', 'corner shop', now());
            insert into posting (household_id, transaction_id, number, kind, account_id,
                                 amount_minor, currency, date, status)
            values ('%1$s', '%1$s', 0, 'account', '%1$s', -1230, 'EUR', '2026-11-22', 'pending'),
                   ('%1$s', '%1$s', 1, 'uncategorised-expense', null, 1230, 'EUR', '2026-11-22',
                    null);
            commit;
            """
                    .formatted(HOUSEHOLD);

    @TempDir Path folder = Path.of("");

    /// Version 2 of the schema is the first with transactions.
    @Test
    void a_backup_of_an_older_schema_is_migrated_to_this_release() throws Exception {
        Place old = Place.empty();
        try (Connection connection = old.connect()) {
            connection.setAutoCommit(false);
            new TransactionalMigrations(connection).migrateTo("2");
            connection.commit();
        }
        old.run(BOOKS);
        Path file = folder.resolve("old.zip");
        assertThat(old.backUp(file).migrations()).containsOnlyKeys("1", "2");

        Place place = Place.empty();
        place.restore(file, Overwrite.NEVER);

        try (Connection connection = place.connect()) {
            assertThat(AppliedMigrations.read(connection).isCurrent()).isTrue();
            Verification.Result verified = Verification.verify(connection);
            assertThat(verified.differences()).isEmpty();
            assertThat(verified.postings()).isEqualTo(2);
        }
        assertThat(place.schema()).isEqualTo(Place.ofTheApplication().schema());
        assertThat(place.content()).containsEntry("posting", old.content().get("posting"));
    }

    @Test
    void an_empty_older_schema_is_replaced() throws Exception {
        Place.ofTheApplication().backUp(folder.resolve("books.zip"));
        Place old = Place.empty();
        try (Connection connection = old.connect()) {
            connection.setAutoCommit(false);
            new TransactionalMigrations(connection).migrateTo("1");
            connection.commit();
        }
        old.restore(folder.resolve("books.zip"), Overwrite.NEVER);
        assertThat(old.schema()).isEqualTo(Place.ofTheApplication().schema());
    }
}
