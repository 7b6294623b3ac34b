package farthing.backend.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.backend.PostgresForTests;
import farthing.backend.TheMillers;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BackupTest {

    private static final String AWKWARD =
            "E'tab\\t line\\n return\\r \\\\. \\\\N back\\\\slash \"quote\" '' 猫 🐈 ' || chr(1)";

    @TempDir Path folder = Path.of("");

    private final TheMillers millers = new TheMillers();
    private final Place source = Place.ofTheApplication();
    private Path file = Path.of("");

    @BeforeEach
    void books() throws SQLException {
        file = folder.resolve("books.zip");
        millers.ids();
        millers.anna
                .post(
                        millers.path + "/transactions",
                        """
                        {"date": "2026-11-21", "account": "%s", "amount": "-7.00",
                         "tags": ["a", "b, c"]}
                        """
                                .formatted(millers.checking),
                        "Idempotency-Key",
                        "once")
                .mustBe(201);
        source.run(
                "update transaction set notes = "
                        + AWKWARD
                        + " where id in (select transaction_id from transaction_tag)");
        source.run(
                """
                update transaction t set search = made.search
                  from search_text made
                 where made.household_id = t.household_id and made.id = t.id
                   and made.search <> t.search
                """);
    }

    @Test
    void a_restored_database_has_all_rows_and_the_same_schema() throws Exception {
        Manifest manifest = source.backUp(file);
        Place place = Place.empty();
        place.restore(file, Overwrite.NEVER);

        Map<String, String> expected = source.content();
        Map<String, String> restored = place.content();
        assertThat(expected.keySet())
                .as("each table must be in the backup or in LEFT_OUT")
                .isEqualTo(restored.keySet())
                .containsAll(Catalog.LEFT_OUT.stream().filter(t -> !t.startsWith("fly")).toList());
        for (String table : Catalog.LEFT_OUT) {
            expected.remove(table);
            assertThat(restored.getOrDefault(table, "0 ")).as(table).isEqualTo("0 ");
            restored.remove(table);
        }
        assertThat(restored).isEqualTo(expected);
        assertThat(expected).doesNotContainValue("0 ");
        assertThat(manifest.tables())
                .extracting(Manifest.Table::name)
                .containsExactlyElementsOf(expected.keySet());
        assertThat(place.schema()).isEqualTo(source.schema());
        assertThat(verified(place)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_schema_has_no_sequences_or_large_objects() throws SQLException {
        String others =
                """
                select relname from pg_class where relnamespace = 'public'::regnamespace
                   and relkind not in ('r', 'i', 'v', 'c')
                """;
        assertThat(source.column(others)).as("the backup must include it").isEmpty();
        assertThat(source.column("select oid from pg_largeobject_metadata")).isEmpty();
    }

    @Test
    void a_backup_during_concurrent_writes_is_a_consistent_snapshot() throws Exception {
        Place place = Place.empty();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger added = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(20);
        int before;
        int after;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                writers.execute(() -> {
                    while (!enough.get()) {
                        millers.spend("2026-10-10", "-1.00", "Groceries").mustBe(201);
                        added.incrementAndGet();
                        begun.countDown();
                    }
                });
            }
            try {
                begun.await();
                before = added.get();
                source.backUp(file);
                after = added.get() + 4;
            } finally {
                enough.set(true);
            }
        }
        place.restore(file, Overwrite.NEVER);

        String count =
                "select count(*) from transaction where date = '2026-10-10' and household_id = '%s'"
                        .formatted(millers.household);
        assertThat(Integer.parseInt(place.column(count).getFirst())).isBetween(before, after);
        assertThat(verified(place)).isEmpty();
    }

    @Test
    void a_file_is_overwritten_only_if_allowed() throws Exception {
        Files.writeString(file, "a letter");
        assertThatThrownBy(() -> source.backUp(file))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageContaining("already")
                .hasMessageNotContaining("\n");
        assertThat(file).hasContent("a letter");
        try (Connection connection = source.connect()) {
            WriteBackup.write(connection, file, Overwrite.ALLOWED);
        }
        Backup.open(file).close();
        assertThat(filesIn(folder)).containsExactly("books.zip");
    }

    @Test
    void a_backup_that_fails_leaves_no_file() throws Exception {
        assertThatThrownBy(() -> source.backUp(folder.resolve("nowhere/books.zip")))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageEndingWith("there is no such file or folder");
        assertThatThrownBy(() -> Place.empty().backUp(file))
                .isInstanceOf(CannotBackUp.class)
                .hasMessage("The database is empty");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void only_the_owner_of_the_tables_can_make_a_backup() throws Exception {
        source.run("create role reader login password 'reader' in role farthing_app");
        try (Connection reader = DriverManager.getConnection(source.url(), "reader", "reader")) {
            assertThatThrownBy(() -> WriteBackup.write(reader, file, Overwrite.NEVER))
                    .isInstanceOf(CannotBackUp.class)
                    .hasMessageStartingWith("Only the database user who owns the tables");
        }
        source.run("drop role reader");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void existing_data_are_overwritten_only_if_allowed() throws Exception {
        source.backUp(file);
        Place place = Place.empty();
        place.restore(file, Overwrite.NEVER);
        place.run("update household set name = 'Somebody else'");
        Map<String, String> others = place.content();

        assertThatThrownBy(() -> place.restore(file, Overwrite.NEVER))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("The database already contains books");
        assertThat(place.content()).isEqualTo(others);

        place.restore(file, Overwrite.ALLOWED);
        assertThat(place.column("select name from household")).doesNotContain("Somebody else");
        assertThat(place.schema()).isEqualTo(source.schema());
    }

    @Test
    void a_restore_that_fails_in_the_last_step_changes_nothing() throws Exception {
        source.backUp(file);
        Path wrong =
                Tampered.manifest(
                        file, json -> json.replaceFirst("(\"differences\" : )0", "$1" + "7"));
        Place empty = Place.empty();
        assertThatThrownBy(() -> empty.restore(wrong, Overwrite.NEVER))
                .isInstanceOf(CannotRestore.class)
                .hasMessageStartingWith("Verification found 0 differences, but 7");
        assertThat(empty.content()).isEmpty();

        Place used = Place.empty();
        used.restore(file, Overwrite.NEVER);
        used.run("update household set name = 'Somebody else'");
        Map<String, String> before = used.content();
        assertThatThrownBy(() -> used.restore(wrong, Overwrite.ALLOWED))
                .isInstanceOf(CannotRestore.class);
        assertThat(used.content()).isEqualTo(before);
        assertThat(used.schema()).isEqualTo(source.schema());
    }

    @Test
    void a_database_with_foreign_tables_is_refused() throws Exception {
        source.backUp(file);
        Place place = Place.empty();
        place.run("create table photo (name text)");
        assertThatThrownBy(() -> place.restore(file, Overwrite.ALLOWED))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("not Farthing's");
        assertThat(place.content()).containsOnlyKeys("photo");
    }

    @Test
    void a_database_in_use_by_farthing_is_refused() throws Exception {
        source.backUp(file);
        Place place = Place.empty();
        try (Connection working =
                DriverManager.getConnection(
                        place.url() + "?ApplicationName=farthing",
                        Place.user(),
                        Place.password())) {
            assertThat(working.isValid(1)).isTrue();
            assertThatThrownBy(() -> place.restore(file, Overwrite.ALLOWED))
                    .isInstanceOf(CannotRestore.class)
                    .hasMessageContaining("stop it first");
        }
        assertThat(place.content()).isEmpty();
    }

    @Test
    void differences_at_the_time_of_the_backup_do_not_prevent_a_restore() throws Exception {
        source.backUp(file);
        Place place = Place.empty();
        place.restore(file, Overwrite.NEVER);
        place.run(
                """
                update month_total set amount_minor = amount_minor + 1
                 where (household_id, kind, subject_id, month, currency) =
                       (select household_id, kind, subject_id, month, currency
                          from month_total limit 1)
                """);
        Path wrong = folder.resolve("wrong.zip");
        assertThat(place.backUp(wrong).differences()).isEqualTo(1);
        Place other = Place.empty();
        other.restore(wrong, Overwrite.NEVER);
        assertThat(verified(other)).hasSize(1);
    }

    private static List<String> verified(Place place) throws SQLException {
        try (Connection connection = place.connect()) {
            return Verification.verify(connection).differences();
        }
    }

    private static List<String> filesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
