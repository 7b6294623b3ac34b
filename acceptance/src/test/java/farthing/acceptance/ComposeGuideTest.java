package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.acceptance.Compose.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// Compares docs/guides/compose.md with compose.yaml.
class ComposeGuideTest {

    private static final Guide GUIDE = Guide.read("guides/compose.md");
    private static final String COMMANDS = String.join("", GUIDE.blocks("sh"));

    /// `docker compose`, its command, and the rest of the line.
    private static final Pattern DOCKER =
            Pattern.compile("docker compose ([a-z]+)([^\n`<>]*)", Pattern.MULTILINE);

    private static final Pattern EXEC = Pattern.compile("exec -T ([a-z]+) (.*)");

    @TempDir Path folder = Path.of("");

    private final Compose compose = Compose.read(Project.file("compose.yaml"));

    @Test
    void only_the_frontends_port_is_published() {
        assertThat(GUIDE.text()).contains("<http://127.0.0.1:5000>", "`127.0.0.1:5000`");
        assertThat(service("frontend").ports()).containsExactly("127.0.0.1:5000:5000");
        assertThat(service("backend").ports()).isEmpty();
        assertThat(service("postgres").ports()).isEmpty();
        assertThat(GUIDE.text()).contains("\"127.0.0.1:8080:8080\"");
        assertThat(service("frontend").environment())
                .containsEntry("FARTHING_BACKEND_URL", "http://backend:8080");
    }

    @Test
    void the_guide_creates_the_password_file_that_compose_reads() throws Exception {
        String start = GUIDE.block("sh", "mkdir -m 700 secrets");
        String secret =
                start.lines()
                        .filter(line -> line.contains("secrets"))
                        .collect(Collectors.joining("\n"));
        assertThat(Shell.in(folder).run(secret).status()).isZero();

        Path file =
                folder.resolve(
                        Objects.requireNonNull(compose.secrets().get("database-password")).file());
        assertThat(Files.readString(file).strip()).hasSize(32);
        assertThat(permissions(file)).isEqualTo("rw-r--r--");
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(service("backend").secrets()).containsExactly("database-password");
    }

    @Test
    void all_services_in_the_guide_exist() {
        List<String> named = new ArrayList<>();
        for (MatchResult call : DOCKER.matcher(COMMANDS).results().toList()) {
            if (call.group(1).equals("stop")) {
                named.addAll(List.of(call.group(2).strip().split(" ")));
            }
        }
        EXEC.matcher(COMMANDS).results().forEach(exec -> named.add(exec.group(1)));
        assertThat(named).hasSizeGreaterThan(4);
        assertThat(compose.services().keySet()).containsAll(named);

        Map<String, Map<String, Map<String, Map<String, String>>>> own =
                new Yaml().load(GUIDE.block("yaml", "services:"));
        Map<String, Map<String, Map<String, String>>> services =
                Objects.requireNonNull(own.get("services"));
        assertThat(compose.services().keySet()).containsAll(services.keySet());
        assertThat(services.values())
                .allMatch(service -> service.keySet().equals(Set.of("environment")));
    }

    @Test
    void the_dump_commands_use_the_right_user_and_database() {
        Container postgres = service("postgres");
        assertThat(postgres.environment())
                .containsEntry("POSTGRES_USER", "farthing")
                .containsEntry("POSTGRES_DB", "farthing");
        assertThat(EXEC.matcher(COMMANDS).results())
                .hasSize(4)
                .allMatch(exec -> exec.group(2).contains("--username farthing "))
                .allMatch(exec -> exec.group(2).matches(".*\\bfarthing( [<>]farthing\\.dump)?"));
        assertThat(GUIDE.text())
                .contains("volume `" + compose.name() + "_" + volume(postgres) + "`")
                .contains("major version 17");
        assertThat(postgres.image()).contains(":17.");
    }

    @Test
    void the_guide_states_the_heap_percentage() {
        assertThat(GUIDE.text()).contains("60 % of `mem_limit`");
        for (String service : List.of("backend", "frontend")) {
            assertThat(Project.file("images/" + service + "/java.options"))
                    .contains("-XX:MaxRAMPercentage=60\n");
            assertThat(service(service).memLimit()).isNotNull();
        }
    }

    private Container service(String name) {
        return Objects.requireNonNull(compose.services().get(name));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String volume(Container container) {
        String volume = container.volumes().getFirst();
        return volume.substring(0, volume.indexOf(':'));
    }
}
