package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts of the components postgres and rds in a database, with the psql on the PATH and
/// with secrets in a temporary folder.
@EnabledIf(
        value = "isThere",
        disabledReason = "kubernetes, database scripts: kubectl, psql or setsid is missing")
class DatabaseScriptsTest {

    private static final String SECRETS = "/run/secrets";
    private static final String OWNERS = "own'er \"1";
    private static final String BACKENDS = "back$end %1";
    private static final Duration LATE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private EmbeddedPostgres postgres;

    static boolean isThere() {
        return Stream.of("kubectl", "psql", "pg_isready", "setsid").allMatch(Kubectl::isInstalled);
    }

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.startTemporary();
        asSuperuser("--command=drop database if exists farthing");
        secret("owner", OWNERS);
        secret("backend", BACKENDS);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void the_script_in_the_cluster_creates_an_owner_and_a_user_that_owns_nothing()
            throws Exception {
        asSuperuser("--file=" + copy("components/postgres/farthing.sql"));

        String owned = "select pg_get_userbyid(datdba) from pg_database where datname = 'farthing'";
        assertThat(as("farthing_owner", OWNERS, owned)).isEqualTo("farthing_owner");
        assertThat(as("farthing_backend", BACKENDS, "set role farthing_app; select current_user"))
                .endsWith("farthing_app");
        assertThat(as("farthing_backend", BACKENDS, "create table a ()"))
                .contains("permission denied");
    }

    @Test
    void the_superuser_cannot_connect_over_tcp_and_probes_are_not_logged() throws Exception {
        asSuperuser("--file=" + copy("components/postgres/farthing.sql"));
        Path data = Path.of(as(postgres.user(), postgres.password(), "show data_directory"));
        Files.writeString(
                data.resolve("pg_hba.conf"),
                Files.readString(Path.of("components/postgres/pg_hba.conf")));
        as(postgres.user(), postgres.password(), "select pg_reload_conf()");

        Instant late = Instant.now().plus(LATE);
        while (!as("postgres", "any", "select 1").contains("pg_hba.conf rejects connection")) {
            assertThat(Instant.now()).isBefore(late);
        }
        assertThat(as("farthing_backend", BACKENDS, "select 1")).isEqualTo("1");
        assertThat(as("farthing_backend", "wrong", "select 1")).contains("password");

        Path log = data.resolveSibling("postgresql.log");
        String before = Files.readString(log);
        assertThat(before).contains("rejects connection");
        String port = Integer.toString(postgres.login().port());
        // the probe runs as the user postgres of the image
        assertThat(run(Map.of("PGPORT", port, "PGUSER", "postgres"), probe()))
                .contains("accepting connections");
        assertThat(Files.readString(log)).isEqualTo(before);
    }

    /// The command of the readiness probe.
    private static String[] probe() {
        return Kubectl.render(Path.of("overlays/local"))
                .ofKind("StatefulSet")
                .map(Pod::new)
                .flatMap(Pod::containers)
                .map(container -> container.at("readinessProbe.exec.command").texts())
                .findFirst()
                .orElseThrow()
                .toArray(String[]::new);
    }

    @Test
    void the_script_for_rds_creates_the_backends_user_and_updates_its_password() throws Exception {
        asSuperuser("--command=create role farthing_owner login createrole password 'owner'");
        asSuperuser("--command=create database farthing owner farthing_owner");
        secret("owner", "owner");
        copy("components/rds/database-user.sql");
        String script = copy("components/rds/database-user.sh");

        assertThat(asOwner(script)).contains("The user farthing_backend exists");
        assertThat(as("farthing_backend", BACKENDS, "set role farthing_app; select 1"))
                .endsWith("1");

        secret("backend", "another");
        assertThat(asOwner(script)).contains("The user farthing_backend exists");
        assertThat(as("farthing_backend", "another", "select 1")).isEqualTo("1");
        assertThat(as("farthing_backend", BACKENDS, "select 1"))
                .contains("password authentication failed");
    }

    private void secret(String name, String password) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("password"), password);
    }

    /// Copies a script and changes it to read the secrets of this test.
    private String copy(String script) throws IOException {
        Path source = Path.of(script);
        Path copy = folder.resolve(String.valueOf(source.getFileName()));
        Files.writeString(copy, Files.readString(source).replace(SECRETS, folder.toString()));
        return copy.toString();
    }

    private String url(String database) {
        return postgres.jdbcUrl()
                .replaceFirst("^jdbc:", "")
                .replaceFirst("/[^/?]+(\\?.*)?$", "/" + database);
    }

    private void asSuperuser(String argument) throws Exception {
        String said =
                run(
                        Map.of("PGUSER", postgres.user(), "PGPASSWORD", postgres.password()),
                        "psql",
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        argument,
                        url("postgres"));
        assertThat(said).as(argument).isEmpty();
    }

    /// Runs the script as the Job does: without a terminal for password prompts.
    private String asOwner(String script) throws Exception {
        return run(
                Map.of("PGUSER", "farthing_owner", "DATABASE_URL", url("farthing")),
                "setsid",
                "--wait",
                "sh",
                script);
    }

    private String as(String user, String password, String sql) throws Exception {
        return run(
                Map.of("PGUSER", user, "PGPASSWORD", password),
                "psql",
                "--no-psqlrc",
                "--tuples-only",
                "--no-align",
                "--quiet",
                "--command=" + sql,
                url("farthing"));
    }

    /// Runs a command and returns its output, including errors.
    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return output;
    }
}
