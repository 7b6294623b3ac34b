package farthing.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.backend.backups.CannotBackUp;
import farthing.backend.database.Migrations;
import farthing.embedded.EmbeddedPostgres;
import farthing.settings.Retention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static EmbeddedPostgres postgres;

    @TempDir Path parent = Path.of("");

    @BeforeAll
    static void books() throws Exception {
        postgres = EmbeddedPostgres.startTemporary();
        Migrations.migrate(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @Test
    void a_backup_is_due_when_there_is_none_or_the_last_is_a_day_old() throws Exception {
        BackupFolder folder = folder(new Retention(7, 4, 12));
        assertThat(folder.isDue(NOW)).isTrue();
        add(folder, NOW);
        assertThat(folder.newest(NOW)).contains(NOW);
        assertThat(folder.isDue(NOW.plusSeconds(1))).isFalse();
        assertThat(folder.isDue(NOW.plus(DAY).minusSeconds(1))).isFalse();
        assertThat(folder.isDue(NOW.plus(DAY))).isTrue();
    }

    @Test
    void a_backup_from_the_future_is_ignored() throws Exception {
        BackupFolder folder = folder(new Retention(1, 0, 0));
        add(folder, NOW.plus(DAY.multipliedBy(9)));
        assertThat(folder.isDue(NOW)).isTrue();
        assertThat(folder.newest(NOW)).isEmpty();
    }

    @Test
    void old_backups_are_deleted_but_not_other_files() throws Exception {
        BackupFolder folder = folder(new Retention(2, 0, 0));
        Files.createDirectories(folder.path());
        Files.writeString(folder.path().resolve("books.zip"), "by hand");
        Files.writeString(folder.path().resolve("farthing-2020-01-01.zip"), "by hand");
        for (int day = 0; day < 4; day++) {
            add(folder, NOW.plus(DAY.multipliedBy(day)));
        }
        assertThat(names(folder))
                .containsExactly(
                        "books.zip",
                        "farthing-2020-01-01.zip",
                        "farthing-2026-11-24T120000Z.zip",
                        "farthing-2026-11-25T120000Z.zip");
    }

    @Test
    void partial_files_of_killed_processes_are_deleted_after_a_day() throws Exception {
        BackupFolder folder = folder(new Retention(7, 4, 12));
        Files.createDirectories(folder.path());
        Path old = Files.writeString(folder.path().resolve(".farthing-a.zip.1.partial"), "half");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(DAY).minusSeconds(1)));
        Path young = Files.writeString(folder.path().resolve(".farthing-b.zip.2.partial"), "half");
        Files.setLastModifiedTime(young, FileTime.from(NOW));
        add(folder, NOW);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_failed_backup_deletes_no_other() throws Exception {
        BackupFolder folder = folder(new Retention(1, 0, 0));
        add(folder, NOW);
        try (Connection closed = connect()) {
            closed.close();
            assertThatThrownBy(() -> folder.add(closed, NOW.plus(DAY)))
                    .isInstanceOf(CannotBackUp.class);
        }
        assertThat(names(folder)).containsExactly("farthing-2026-11-22T120000Z.zip");
    }

    private BackupFolder folder(Retention keep) {
        return new BackupFolder(parent.resolve("backups"), keep);
    }

    private static void add(BackupFolder folder, Instant moment) throws Exception {
        try (Connection connection = connect()) {
            folder.add(connection, moment);
        }
    }

    private static Connection connect() throws Exception {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static List<String> names(BackupFolder folder) throws Exception {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
