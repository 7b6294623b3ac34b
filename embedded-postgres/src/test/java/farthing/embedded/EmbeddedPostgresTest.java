package farthing.embedded;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private Path data;

    @BeforeEach
    void chooseFolder(@TempDir Path temporary) {
        data = temporary.resolve("a folder/with spaces");
    }

    @Test
    void commits_survive_a_restart() throws Exception {
        for (int start = 1; start <= 3; start++) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
                Books.add(postgres.login());
                assertThat(Books.count(postgres.login())).isEqualTo(start);
            }
        }
    }

    @Test
    void commits_are_durable() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            for (String setting :
                    new String[] {
                        "fsync", "synchronous_commit", "full_page_writes", "data_checksums"
                    }) {
                assertThat(Books.ask(postgres.login(), "SHOW " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void sorting_ignores_accents_and_case() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            assertThat(Books.ask(postgres.login(), "SELECT 'Épicerie' < 'école'")).isEqualTo("f");
            assertThat(Books.ask(postgres.login(), "SELECT 'école' < 'Fleurs'")).isEqualTo("t");
        }
    }

    @Test
    void the_server_requires_the_password_in_a_private_file() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(Files.getPosixFilePermissions(data.resolve("password")))
                    .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
            assertThatThrownBy(() -> Books.add(new Login(postgres.port(), "guess")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_running_server_is_found_by_its_folder() throws Exception {
        assertThat(EmbeddedPostgres.running(data)).isEmpty();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(EmbeddedPostgres.running(data)).contains(postgres.login());
        }
        assertThat(EmbeddedPostgres.running(data)).isEmpty();
    }

    @Test
    void a_temporary_folder_is_deleted_on_close() throws Exception {
        Path cluster;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            cluster = Path.of(Books.ask(postgres.login(), "SHOW data_directory"));
            assertThat(cluster).exists();
        }
        assertThat(cluster.getParent()).doesNotExist();
    }
}
