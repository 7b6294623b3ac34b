package farthing.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFolderTest {

    @TempDir Path folder;

    @Test
    void a_folder_is_used_by_one_server_at_a_time() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertRefused(folder).contains("in use by another Farthing (this process)");
            // the failed attempt must not have released the lock
            try (OtherProcess other = OtherProcess.on(folder)) {
                assertThat(other.said())
                        .contains("in use by another Farthing (process ")
                        .contains(Long.toString(ProcessHandle.current().pid()));
            }
            Books.add(postgres.login());
        }
    }

    @Test
    void a_folder_with_other_files_is_refused() throws Exception {
        Files.writeString(folder.resolve("diary.txt"), "dear diary");

        assertRefused(folder).contains("not a Farthing data folder").contains("diary.txt");

        assertThat(folder.toFile().list()).containsExactly("diary.txt");
    }

    @Test
    void a_folder_of_a_newer_release_is_refused() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("farthing-data"), "2\n");

        assertRefused(folder)
                .contains("newer release of Farthing (format 2; this release supports up to 1)");
    }

    @Test
    void a_folder_of_another_postgresql_version_is_refused() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "19\n");

        assertRefused(folder).contains("created by PostgreSQL 19").contains("has PostgreSQL 18");
    }

    @Test
    void a_folder_that_cannot_be_created_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(file).contains(file + " is not a folder");
        assertRefused(file.resolve("data")).contains("cannot be created");
        assertRefused(Path.of("/proc/farthing")).contains("/proc/farthing cannot be created");
    }

    private static AbstractStringAssert<?> assertRefused(Path folder) {
        return (AbstractStringAssert<?>)
                assertThatThrownBy(() -> EmbeddedPostgres.start(folder).close())
                        .isInstanceOf(CannotStart.class)
                        .message()
                        .doesNotContain("\n");
    }
}
