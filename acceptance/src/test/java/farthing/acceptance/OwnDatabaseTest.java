package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An external PostgreSQL server, prepared as in docs/reference/configuration.md. The database
/// owner has no other privileges.
class OwnDatabaseTest {

    private static final String PREPARATION =
            Guide.read("reference/configuration.md").block("sql", "create database");

    @TempDir Path folder = Path.of("");

    @Test
    void a_backup_is_restored_by_an_owner_without_other_privileges() throws Exception {
        Path file = folder.resolve("books.zip");
        JsonNode accounts = createBackup(file);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            Map<String, String> unprepared = login(postgres, "stranger");
            run(
                    postgres,
                    Stream.of(
                            "create role stranger login password 'hush'",
                            "create database stranger owner stranger"));
            String hint =
                    "permission denied to create role (privileges of the owner: docs/reference";
            says(1, Service.run(List.of("start"), unprepared), hint);
            says(1, restore(file, unprepared), hint);
            says(1, Service.run(List.of("verify"), unprepared), "The database cannot be read: ");

            String prepared =
                    PREPARATION.replace("…", "hush").replaceAll("\\bfarthing\\b", "keeper");
            run(postgres, prepared.lines());
            Map<String, String> own = login(postgres, "keeper");
            says(
                    0,
                    restore(file, own),
                    "Restored from " + file + ". Verification found no differences. ");
            says(1, restore(file, own), "The database already contains books");
            try (Service service = Service.standalone(folder.resolve("other"), own)) {
                assertThat(service.readiness()).isEqualTo(200);
                assertThat(ApiUser.signIn(service.address()).get("/accounts")).isEqualTo(accounts);
                says(0, Service.run(List.of("verify"), own), "No differences. Households: 1,");
            }

            run(postgres, Stream.of("grant farthing_app to stranger"));
            says(0, restore(file, unprepared), "Restored from ");
        }
    }

    private JsonNode createBackup(Path file) {
        Path data = folder.resolve("data");
        try (Service service = Service.standalone(data, Map.of("FARTHING_BACKUP_KEEP", "0,0,0"))) {
            ApiUser ann = ApiUser.register(service.address());
            ann.spend(ann.openAccount("Checking"), "12.30");
            List<String> backup = List.of("backup", file.toString(), "--data", data.toString());
            says(0, Service.run(backup, Map.of()), "Backup written to " + file);
            return ann.get("/accounts");
        }
    }

    private static Service.Ended restore(Path file, Map<String, String> environment) {
        return Service.run(List.of("restore", file.toString()), environment);
    }

    private static void says(int status, Service.Ended ended, String words) {
        assertThat(ended.output()).contains(words);
        assertThat(ended.output().lines()).hasSize(1);
        assertThat(ended.status()).isEqualTo(status);
    }

    private static Map<String, String> login(EmbeddedPostgres postgres, String name) {
        return Map.of(
                "FARTHING_DATABASE_URL",
                "postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), name),
                "FARTHING_DATABASE_USER",
                name,
                "FARTHING_DATABASE_PASSWORD",
                "hush");
    }

    private static void run(EmbeddedPostgres postgres, Stream<String> statements) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements.toList()) {
                statement.execute(sql);
            }
        }
    }
}
