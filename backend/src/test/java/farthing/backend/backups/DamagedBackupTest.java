package farthing.backend.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.TheMillers;
import farthing.backend.database.AppliedMigrations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is refused before a database is so much as reached.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DamagedBackupTest {

    private static final int ROUNDS = 200;

    @TempDir Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void aBackup() throws Exception {
        new TheMillers().ids();
        file = folder.resolve("books.zip");
        Place.ofTheApplication().backUp(file);
        Backup.open(file).close();
    }

    @Test
    void a_bit_that_is_not_as_it_was_written_is_found_wherever_it_is() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Random random = Randomness.random();
        Path damaged = folder.resolve("damaged.zip");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            assertThatThrownBy(() -> Backup.open(damaged))
                    .as("byte %d; %s", at, Randomness.told())
                    .isInstanceOf(CannotRestore.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_file_that_is_cut_short_or_goes_on_is_found_wherever_that_is() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Random random = Randomness.random();
        Path damaged = folder.resolve("damaged.zip");
        for (int round = 0; round < ROUNDS; round++) {
            int length = round == 0 ? 0 : random.nextInt(whole.length);
            Files.write(damaged, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Backup.open(damaged))
                    .as("%d bytes; %s", length, Randomness.told())
                    .isInstanceOf(CannotRestore.class);
        }
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> Backup.open(damaged)).isInstanceOf(CannotRestore.class);
    }

    @Test
    void what_is_no_backup_is_told_in_a_line() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Anna, ".repeat(50));
        assertThatThrownBy(() -> Backup.open(letter))
                .hasMessageContaining("is not a backup of Farthing, or it is damaged");
        assertThatThrownBy(() -> Backup.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Backup.open(folder.resolve("none.zip")))
                .isInstanceOf(CannotRestore.class)
                .hasMessageEndingWith("there is no such file or folder");
    }

    @Test
    void a_part_that_is_missing_changed_or_too_many_is_found_under_a_seal_that_holds()
            throws Exception {
        String part = Backup.entry("posting");
        refused(Tampered.copy(file, parts -> parts.remove(part)), "its parts are not those");
        refused(Tampered.copy(file, parts -> parts.put("x", new byte[1])), "its parts are not");
        refused(
                Tampered.copy(file, parts -> parts.put(part, new byte[0])),
                "the rows of posting are not those of its manifest");
        refused(Tampered.copy(file, parts -> parts.remove(Backup.MANIFEST)), "it has no manifest");
    }

    @Test
    void a_manifest_that_is_not_as_it_should_be_is_found_under_a_seal_that_holds()
            throws Exception {
        for (String[] change :
                new String[][] {
                    {"\"version\" : \"[^\"]*\",", ""},
                    {"\"differences\" : 0", "\"differences\" : null"},
                    {"\"differences\" : 0", "\"differences\" : 0, \"colour\" : 1"},
                    {"\\}\\s*$", ""},
                    {"^\\{", "[{"}
                }) {
            refused(
                    Tampered.manifest(file, json -> json.replaceFirst(change[0], change[1])),
                    "its manifest cannot be read");
        }
        refused(Tampered.manifest(file, json -> ""), "its manifest cannot be read");
        refused(
                Tampered.manifest(
                        file, json -> json.replaceFirst("\"format\" : 1", "\"format\" : 0")),
                "is of no release that this one follows");
    }

    @Test
    void a_backup_of_a_newer_release_is_refused() throws Exception {
        refused(
                Tampered.manifest(file, json -> "{\"format\": 2, \"all\": \"is different\"}"),
                "is of a newer Farthing (format 2)");
        refused(
                Tampered.manifest(
                        file, json -> json.replaceFirst("\"migrations\" : \\{", "$0 \"999\" : 1,")),
                "schema 999");
    }

    @Test
    void a_backup_of_other_migrations_is_refused() throws Exception {
        String newest = AppliedMigrations.newestKnown();
        refused(
                Tampered.manifest(
                        file,
                        json ->
                                json.replaceFirst(
                                        "\"" + newest + "\" : -?[0-9]+", "\"" + newest + "\" : 1")),
                "is of no release that this one follows");
        refused(
                Tampered.manifest(file, json -> json.replaceFirst("\"2\" : -?[0-9]+,?", "")),
                "its manifest cannot be read",
                "is of no release that this one follows");
    }

    @Test
    void columns_that_its_schema_has_not_are_refused_and_the_place_stays_empty() throws Exception {
        Path other =
                Tampered.manifest(
                        file, json -> json.replaceFirst("\"on_budget\"", "\"on_budget, x\""));
        Place place = Place.empty();
        assertThatThrownBy(() -> place.restore(other, Overwrite.NEVER))
                .isInstanceOf(CannotRestore.class)
                .hasMessage("The backup's tables are not those of its schema");
        assertThat(place.content()).isEmpty();
    }

    private static void refused(Path backup, String... reasons) {
        assertThatThrownBy(() -> Backup.open(backup))
                .isInstanceOf(CannotRestore.class)
                .message()
                .doesNotContain("\n")
                .matches(message -> java.util.Arrays.stream(reasons).anyMatch(message::contains));
    }
}
