package farthing.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Map<String, String> DATABASE =
            Map.of(
                    "FARTHING_DATABASE_URL",
                    "postgresql://anna:a%2Bb@db:5433/books?sslmode=require");

    @Test
    void the_defaults_are_enough_for_one_machine() throws Mistakes {
        var settings = StandaloneSettings.read(Map.of(), Map.of());

        assertThat(settings.address()).isEqualTo(URI.create("http://127.0.0.1:5000"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.data().toString()).containsIgnoringCase("farthing");
        assertThat(settings.registration()).isEqualTo(Registration.INVITATION);
        assertThat(settings.sessionLifetime()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void flags_override_the_environment() throws Mistakes {
        var settings =
                StandaloneSettings.read(Map.of("FARTHING_PORT", "6000"), Map.of("--port", "7000"));

        assertThat(settings.http().port()).isEqualTo(7000);
    }

    @Test
    void a_libpq_url_may_contain_user_and_password() throws Mistakes {
        var database = BackendSettings.read(DATABASE).database();

        assertThat(database.url()).isEqualTo("jdbc:postgresql://db:5433/books?sslmode=require");
        assertThat(database.user()).isEqualTo("anna");
        assertThat(database.password()).isEqualTo("a+b");
    }

    @Test
    void a_jdbc_url_may_contain_user_and_password() throws Mistakes {
        var database =
                BackendSettings.read(
                                Map.of(
                                        "FARTHING_DATABASE_URL",
                                        "jdbc:postgresql://db/books?user=an%26na&sslmode=require"
                                                + "&password=hush+%2B&ApplicationName=f"))
                        .database();

        assertThat(database.url())
                .isEqualTo("jdbc:postgresql://db/books?sslmode=require&ApplicationName=f");
        assertThat(database.user()).isEqualTo("an&na");
        assertThat(database.password()).isEqualTo("hush +");
        assertThat(DatabaseUrl.parse("postgresql://db/b?password=hush&user=a").orElseThrow())
                .hasToString("jdbc:postgresql://db/b");
    }

    @Test
    void the_backend_needs_a_database_and_a_user() {
        assertThatMistakes(Map.of())
                .containsExactly(
                        "FARTHING_DATABASE_URL is required: a URL such as postgresql://host:5432/database");
        assertThatMistakes(Map.of("FARTHING_DATABASE_URL", "postgresql://db/books"))
                .containsExactly("FARTHING_DATABASE_USER is required: the URL names no user");
    }

    @Test
    void a_secret_may_come_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hush\n");

        var settings =
                BackendSettings.read(
                        Map.of(
                                "FARTHING_DATABASE_URL", "jdbc:postgresql://db/books",
                                "FARTHING_DATABASE_USER", "anna",
                                "FARTHING_DATABASE_PASSWORD_FILE", file.toString()));

        assertThat(settings.database().password()).isEqualTo("hush");
    }

    @Test
    void every_secret_may_come_from_a_file(@TempDir Path folder) throws Exception {
        Path url = Files.writeString(folder.resolve("url"), "postgresql://anna:hush@db/books\n");

        var settings = BackendSettings.read(Map.of("FARTHING_DATABASE_URL_FILE", url.toString()));

        assertThat(settings.database().password()).isEqualTo("hush");
        assertThat(Options.all().stream().filter(option -> option.kind().hidden()))
                .containsExactly(Options.DATABASE_URL, Options.DATABASE_PASSWORD)
                .allMatch(option -> option.fileName().isPresent());
    }

    @Test
    void migration_and_shutdown_have_defaults() throws Mistakes {
        var settings = BackendSettings.read(DATABASE);
        assertThat(settings.migration()).isEqualTo(Migration.START);
        assertThat(settings.quarkusProperties())
                .containsEntry("quarkus.shutdown.timeout", "PT20S")
                .doesNotContainKey("quarkus.shutdown.delay")
                .containsEntry("quarkus.log.console.json.enabled", "false");

        Map<String, String> environment = new HashMap<>(DATABASE);
        environment.put("FARTHING_MIGRATION", "none");
        environment.put("FARTHING_SHUTDOWN_DELAY", "10s");
        environment.put("FARTHING_LOG_FORMAT", "json");
        settings = BackendSettings.read(environment);
        assertThat(settings.migration()).isEqualTo(Migration.NONE);
        assertThat(settings.http().longestShutdown()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.quarkusProperties())
                .containsEntry("quarkus.shutdown.delay", "PT10S")
                .containsEntry("quarkus.log.console.json.enabled", "true");
    }

    @Test
    void a_url_without_a_scheme_is_invalid() {
        assertThat(DatabaseUrl.parse("db/books")).isEmpty();
        assertThat(DatabaseUrl.parse("books")).isEmpty();
        assertThat(Options.BACKEND_URL.kind().read("backend")).isEmpty();
    }

    @Test
    void all_errors_are_reported_together_without_secrets() {
        assertThatMistakes(
                        Map.of(
                                "FARTHING_DATABASE_URL", "mysql://anna:hush@db/books",
                                "FARTHING_DATABASE_PASSWORD_FILE", "/nowhere/password",
                                "FARTHING_PORT", "70000",
                                "FARTHING_REGISTRATION", "everyone",
                                "FARTHING_SESION_LIFETIME", "1d"))
                .containsExactly(
                        "FARTHING_PORT must be a whole number from 1 to 65535, not \"70000\"",
                        "FARTHING_DATABASE_URL must be a URL such as"
                                + " postgresql://host:5432/database",
                        "FARTHING_DATABASE_PASSWORD_FILE names a file that cannot be read:"
                                + " /nowhere/password",
                        "FARTHING_REGISTRATION must be one of open, invitation, closed, not"
                                + " \"everyone\"",
                        "FARTHING_SESION_LIFETIME is unknown: did you mean"
                                + " FARTHING_SESSION_LIFETIME?");
    }

    @Test
    void an_unknown_flag_is_an_error() {
        assertThatThrownBy(() -> StandaloneSettings.read(Map.of(), Map.of("--prot", "1")))
                .isInstanceOf(Mistakes.class)
                .hasMessage("--prot is unknown: did you mean --port?");
    }

    @Test
    void variables_set_by_kubernetes_are_ignored() throws Mistakes {
        var settings =
                FrontendSettings.read(
                        Map.of(
                                "FARTHING_BACKEND_SERVICE_HOST", "10.0.0.1",
                                "FARTHING_BACKEND_SERVICE_PORT_HTTP", "8080",
                                "FARTHING_BACKEND_PORT", "tcp://10.0.0.1:8080",
                                "FARTHING_BACKEND_PORT_8080_TCP_ADDR", "10.0.0.1"));

        assertThat(settings.backend()).hasPort(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "FARTHING_SESSION_LIFETIME, 90d,    ",
        "FARTHING_SESSION_LIFETIME, 4m,     a duration from 5m to 3650d",
        "FARTHING_SESSION_LIFETIME, 1 year, a duration from 5m to 3650d",
        "FARTHING_MAX_UPLOAD,       2GB,    ",
        "FARTHING_MAX_UPLOAD,       3GB,    a size from 1MB to 2GB",
        "FARTHING_MAX_UPLOAD,       64,     a size from 1MB to 2GB",
        "FARTHING_DATABASE_POOL,    1,      a whole number from 2 to 500",
        "FARTHING_DATABASE_POOL,    0x10,   a whole number from 2 to 500",
        "FARTHING_LOG_LEVEL,        debug,  ",
        "FARTHING_LOG_LEVEL,        loud,   'one of error, warn, info, debug'",
        "FARTHING_HOST,             ' ',    text",
        "FARTHING_MIGRATION,        always, 'one of start, only, none'",
        "FARTHING_LOG_FORMAT,       xml,    'one of text, json'",
        "FARTHING_SHUTDOWN_DELAY,   6m,     a duration from 0s to 5m",
    })
    void each_kind_has_its_range(String name, String text, String range) throws Mistakes {
        if (range == null) {
            StandaloneSettings.read(Map.of(name, text), Map.of());
        } else {
            assertThatThrownBy(() -> StandaloneSettings.read(Map.of(name, text), Map.of()))
                    .hasMessageStartingWith(name + " must be " + range)
                    .hasMessageEndingWith("not \"" + text + "\"");
        }
    }

    @Test
    void the_url_of_a_wildcard_address_is_the_loopback_address() throws Mistakes {
        var settings = StandaloneSettings.read(Map.of(), Map.of("--host", "0.0.0.0"));

        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.address()).isEqualTo(URI.create("http://127.0.0.1:5000"));
    }

    private static ListAssert<String> assertThatMistakes(Map<String, String> environment) {
        try {
            BackendSettings.read(environment);
            return assertThat(List.of());
        } catch (Mistakes e) {
            return assertThat(e.lines());
        }
    }
}
