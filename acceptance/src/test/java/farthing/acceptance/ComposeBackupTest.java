package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Runs the backup and restore commands of docs/guides/compose.md. A fake `docker` runs them on
/// this machine instead of in a container: through the socket, and without a terminal for a
/// password.
class ComposeBackupTest {

    private static final Guide GUIDE = Guide.read("guides/compose.md");
    private static final String DOCKER =
            """
            #!/bin/sh
            [ "$2" = exec ] || exit 0
            shift 4
            exec setsid --wait "$@"
            """;

    @TempDir Path folder = Path.of("");
    @TempDir Path data = Path.of("");

    @Test
    @EnabledIf(value = InstalledPostgres.IS_THERE, disabledReason = InstalledPostgres.IS_MISSING)
    void the_guides_commands_back_up_and_restore() throws Exception {
        Path docker = Files.writeString(folder.resolve("docker"), DOCKER);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
        Path password = Files.writeString(data.resolve("password"), "hush");
        try (InstalledPostgres postgres =
                InstalledPostgres.start(data, "farthing", password, optionsOfCompose())) {
            Shell shell =
                    Shell.in(folder)
                            .with("PGHOST", postgres.folder().toString())
                            .with("PGPORT", Integer.toString(postgres.port()))
                            .with("PATH", folder + ":" + tools() + ":" + System.getenv("PATH"));
            runs(shell, "docker compose exec -T postgres createdb --username farthing farthing");
            Map<String, String> login =
                    Map.of(
                            "FARTHING_DATABASE_URL",
                            "postgresql://127.0.0.1:%d/farthing".formatted(postgres.port()),
                            "FARTHING_DATABASE_USER",
                            "farthing",
                            "FARTHING_DATABASE_PASSWORD",
                            "hush");
            try (Service backend = Service.backend(login)) {
                ApiUser ann = ApiUser.register(backend.address());
                String account = ann.openAccount("Checking");
                ann.spend(account, "12.30");
                runs(shell, GUIDE.block("sh", "pg_dump"));
                ann.spend(account, "99.00");
            }
            runs(shell, GUIDE.block("sh", "pg_restore"));
            try (Service backend = Service.backend(login)) {
                assertThat(backend.readiness()).isEqualTo(200);
                ApiUser ann = ApiUser.signIn(backend.address());
                assertThat(ann.get("/accounts").at("/accounts/0/balance").asText())
                        .isEqualTo("-12.30");
                ann.spend(ann.get("/accounts").at("/accounts/0/id").asText(), "1.00");
            }
        }
    }

    private static String[] optionsOfCompose() {
        Compose compose = Compose.read(Project.file("compose.yaml"));
        Map<String, String> environment =
                Objects.requireNonNull(compose.services().get("postgres")).environment();
        return Objects.requireNonNull(environment.get("POSTGRES_INITDB_ARGS")).split(" ");
    }

    private static Path tools() {
        return InstalledPostgres.programs().orElseThrow();
    }

    private static void runs(Shell shell, String commands) throws Exception {
        Service.Ended ended = shell.run(commands);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.status()).isZero();
    }
}
