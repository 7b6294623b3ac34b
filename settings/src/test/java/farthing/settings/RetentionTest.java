package farthing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RetentionTest {

    /// A Sunday.
    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void daily_backups_of_a_year_are_reduced_to_days_weeks_and_months() {
        Set<Instant> taken = new TreeSet<>();
        Retention retention = new Retention(7, 4, 12);
        for (int day = 500; day >= 0; day--) {
            taken.add(TODAY.minus(Duration.ofDays(day)));
            taken = new TreeSet<>(retention.kept(taken));
        }
        assertThat(taken.stream().map(each -> each.toString().substring(0, 10)))
                .containsExactly(
                        "2025-12-31",
                        "2026-01-31",
                        "2026-02-28",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-30",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-09-30",
                        "2026-10-31",
                        "2026-11-01",
                        "2026-11-08",
                        "2026-11-15",
                        "2026-11-16",
                        "2026-11-17",
                        "2026-11-18",
                        "2026-11-19",
                        "2026-11-20",
                        "2026-11-21",
                        "2026-11-22");
    }

    @Test
    void old_backups_are_kept_if_there_are_no_newer_ones() {
        Set<Instant> taken = new TreeSet<>();
        for (int year = 0; year < 5; year++) {
            taken.add(TODAY.minus(Duration.ofDays(365L * year)));
        }
        assertThat(new Retention(3, 1, 1).kept(taken)).hasSize(3).contains(TODAY);
    }

    @Test
    void the_newest_backup_of_a_day_is_kept() {
        Instant morning = TODAY.minus(Duration.ofHours(6));
        assertThat(new Retention(7, 4, 12).kept(List.of(morning, TODAY))).containsExactly(TODAY);
    }

    @Test
    void daily_backups_are_on_by_default_only_for_the_embedded_database() throws Mistakes {
        Map<String, String> external = Map.of("FARTHING_DATABASE_URL", "postgresql://u@db/books");
        assertThat(read(Map.of("FARTHING_DATA", "/books")).folder())
                .contains(Path.of("/books/backups"));
        assertThat(read(external).folder()).isEmpty();
        assertThat(read(Map.of("FARTHING_BACKUP_FOLDER", "/elsewhere")).folder())
                .contains(Path.of("/elsewhere"));
        assertThat(read(Map.of("FARTHING_BACKUP_KEEP", "0,0,0")).folder()).isEmpty();
        assertThat(read(Map.of("FARTHING_BACKUP_KEEP", "1,0,0")).keep())
                .isEqualTo(new Retention(1, 0, 0));
    }

    @Test
    void the_file_can_be_at_any_position() throws Mistakes {
        FileArguments read = FileArguments.read(List.of("--data", "d", "books.zip", "--overwrite"));
        assertThat(read.file()).isEqualTo(Path.of("books.zip"));
        assertThat(read.overwrite()).isTrue();
        assertThat(read.flags()).isEqualTo(Map.of("--data", "d"));
        assertThat(FileArguments.read(List.of("b")).overwrite()).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> FileArguments.read(List.of()))
                .isInstanceOf(Mistakes.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> FileArguments.read(List.of("a", "b")))
                .isInstanceOf(Mistakes.class);
    }

    private static BackupSettings read(Map<String, String> environment) throws Mistakes {
        return StandaloneSettings.read(environment, Map.of()).backups();
    }
}
