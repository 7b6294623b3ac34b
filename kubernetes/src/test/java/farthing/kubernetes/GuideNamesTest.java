package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that everything named in the commands of the guides exists: outputs and variables of
/// Terraform, folders and files, objects in the cluster.
class GuideNamesTest {

    private static final Path AWS = Path.of("../docs/guides/aws.md");
    private static final Path KUBERNETES = Path.of("../docs/guides/kubernetes.md");

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern OUTPUT = Pattern.compile("terraform output(?: -raw)? ([a-z_]+)");
    private static final Pattern GIVEN =
            Pattern.compile("(?m)(?:^terraform \\w+ .*-var |^|`)([a-z]+(?:_[a-z]+)+) *=");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z].*?) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([A-Z_0-9]+)`");
    private static final Pattern WORKLOAD = Pattern.compile("\\b(deployment|service)/([a-z-]+)");
    private static final Pattern NAMED =
            Pattern.compile("\\b(externalsecret|ingress) ([a-z]+(?:-[a-z]+)*)");
    private static final Pattern SELECTED = Pattern.compile("app.kubernetes.io/name=([a-z-]+)");
    private static final Map<String, String> KINDS =
            Map.of(
                    "deployment", "Deployment",
                    "service", "Service",
                    "externalsecret", "ExternalSecret",
                    "ingress", "Ingress");

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void each_output_and_variable_of_terraform_exists(String environment) throws IOException {
        Path folder = Path.of("../terraform/environments", environment);
        List<String> outputs = found(OUTPUT, Files.readString(AWS));
        assertThat(outputs).hasSizeGreaterThan(4);
        assertThat(declared("output", folder)).containsAll(outputs);

        List<String> variables = found(GIVEN, Files.readString(AWS));
        assertThat(variables)
                .contains("database_engine", "addon_versions", "may_be_destroyed")
                .hasSizeGreaterThan(5);
        assertThat(declared("variable", folder)).containsAll(variables);
    }

    @Test
    void each_value_in_the_guide_is_in_terraform_env() throws IOException {
        List<String> names = new ArrayList<>();
        for (String row : found(ROW, Files.readString(AWS))) {
            String before = "";
            for (String name : found(QUOTED, row)) {
                before =
                        name.startsWith("_")
                                ? before.substring(0, before.lastIndexOf('_')) + name
                                : name;
                names.add(before);
            }
        }
        assertThat(names).hasSizeGreaterThan(15);
        for (String environment : List.of("staging", "production")) {
            String values = Files.readString(Path.of("overlays", environment, "terraform.env"));
            assertThat(names).allMatch(name -> values.contains("\n" + name + "="), environment);
        }
    }

    /// Follows the commands in order, starting in the root of the repository.
    @Test
    void each_folder_and_file_in_the_commands_exists() throws IOException {
        Path folder = Path.of("..").toRealPath();
        int seen = 0;
        for (String line : commands(AWS).lines().toList()) {
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "cd" -> folder = folder.resolve(words[1]).toRealPath();
                case "cp" -> assertThat(folder.resolve(words[1])).exists();
                case "terraform" -> {
                    assertThat(folder.resolve("main.tf")).exists();
                    int into = List.of(words).indexOf(">");
                    if (into > 0) {
                        assertThat(folder.resolve(words[into + 1])).exists();
                    }
                }
                default -> seen--;
            }
            seen++;
        }
        assertThat(seen).isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource({"kubernetes.md, local", "aws.md, production"})
    @EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
    void each_object_in_the_commands_exists(String guide, String overlay) throws IOException {
        Rendering rendering = Kubectl.render(Path.of("overlays", overlay));
        String text = Files.readString(Path.of("../docs/guides", guide));
        String commands = commands(Path.of("../docs/guides", guide));

        List<MatchResult> named = new ArrayList<>(WORKLOAD.matcher(commands).results().toList());
        NAMED.matcher(commands).results().forEach(named::add);
        named.removeIf(name -> name.group().contains("controller"));
        named.removeIf(name -> name.group(2).equals("external-secrets"));
        assertThat(named).isNotEmpty();
        assertThat(named)
                .allMatch(name ->
                        rendering.has(KINDS.getOrDefault(name.group(1), ""), name.group(2)));

        Set<String> labels =
                rendering
                        .pods()
                        .map(pod -> pod.labels().get("app.kubernetes.io/name").text())
                        .collect(Collectors.toSet());
        assertThat(labels).containsAll(found(SELECTED, text));
    }

    @Test
    @EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
    void the_backup_commands_use_the_pod_of_the_stateful_set() throws IOException {
        assertThat(commands(KUBERNETES)).contains("exec postgres-0 --", "exec -i postgres-0 --");
        assertThat(Kubectl.render(Path.of("overlays/local")).has("StatefulSet", "postgres"))
                .isTrue();
    }

    private static String commands(Path guide) throws IOException {
        return String.join("", found(COMMANDS, Files.readString(guide)));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<String> declared(String block, Path folder) throws IOException {
        String text = Files.readString(folder.resolve(block + "s.tf"));
        return found(Pattern.compile("(?m)^" + block + " \"([a-z_]+)\" \\{"), text);
    }
}
