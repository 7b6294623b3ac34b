package farthing.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @Test
    void what_is_committed_is_there_after_a_restart(@TempDir Path folder) throws Exception {
        for (int start = 1; start <= 3; start++) {
            try (var postgres = EmbeddedPostgres.start(folder.resolve("a data folder"));
                    var connection =
                            DriverManager.getConnection(
                                    postgres.jdbcUrl(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS coin (year int)");
                statement.execute("INSERT INTO coin VALUES (1860)");
                try (var rows = statement.executeQuery("SELECT count(*) FROM coin")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(start);
                }
            }
        }
    }
}
