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

/// Invalid files are refused before a connection to the database is opened.
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
    void any_changed_bit_is_detected() throws Exception {
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
    void a_truncated_or_extended_file_is_detected() throws Exception {
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
    void other_files_are_refused_with_a_one_line_message() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Anna, ".repeat(50));
        assertThatThrownBy(() -> Backup.open(letter))
                .hasMessageContaining("is not a backup of Farthing, or it is damaged");
        assertThatThrownBy(() -> Backup.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Backup.open(folder.resolve("none.zip")))
                .isInstanceOf(CannotRestore.class)
                .hasMessageEndingWith("there is no such file or folder");
    }

    @Test
    void missing_changed_and_additional_zip_entries_are_detected_despite_a_valid_checksum()
            throws Exception {
        String part = Backup.entry("posting");
        refused(Tampered.copy(file, parts -> parts.remove(part)), "its zip entries do not match");
        refused(
                Tampered.copy(file, parts -> parts.put("x", new byte[1])),
                "its zip entries do not match");
        refused(
                Tampered.copy(file, parts -> parts.put(part, new byte[0])),
                "the rows of posting do not match the manifest");
        refused(
                Tampered.copy(file, parts -> parts.remove(Backup.MANIFEST)),
                "the manifest is missing");
    }

    @Test
    void an_invalid_manifest_is_detected_despite_a_valid_checksum() throws Exception {
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
                    "the manifest cannot be read");
        }
        refused(Tampered.manifest(file, json -> ""), "the manifest cannot be read");
        refused(
                Tampered.manifest(
                        file, json -> json.replaceFirst("\"format\" : 1", "\"format\" : 0")),
                "was made by an unknown release");
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
    void a_backup_with_different_migrations_is_refused() throws Exception {
        String newest = AppliedMigrations.newestKnown();
        refused(
                Tampered.manifest(
                        file,
                        json ->
                                json.replaceFirst(
                                        "\"" + newest + "\" : -?[0-9]+", "\"" + newest + "\" : 1")),
                "was made by an unknown release");
        refused(
                Tampered.manifest(file, json -> json.replaceFirst("\"2\" : -?[0-9]+,?", "")),
                "the manifest cannot be read",
                "was made by an unknown release");
    }

    @Test
    void unknown_columns_are_refused_and_the_database_stays_empty() throws Exception {
        Path other =
                Tampered.manifest(
                        file, json -> json.replaceFirst("\"on_budget\"", "\"on_budget, x\""));
        Place place = Place.empty();
        assertThatThrownBy(() -> place.restore(other, Overwrite.NEVER))
                .isInstanceOf(CannotRestore.class)
                .hasMessage("The tables of the backup do not match its schema version");
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
