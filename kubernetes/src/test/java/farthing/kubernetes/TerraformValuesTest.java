package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that `terraform.env` has the outputs of Terraform, and that its values are copied to the
/// manifests.
class TerraformValuesTest {

    private static final Pattern OUTPUT = Pattern.compile("^ {6}([A-Z_]+) += ", Pattern.MULTILINE);
    private static final Pattern READ = Pattern.compile("fieldPath: data\\.([A-Z_0-9]+)");

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void the_example_has_the_names_that_terraform_writes(String environment) throws IOException {
        Path outputs = Path.of("../terraform/environments", environment, "outputs.tf");
        Set<String> names =
                OUTPUT.matcher(Files.readString(outputs))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        for (int zone = 1; zone <= 3; zone++) {
            names.add("DATABASE_CIDR_" + zone);
            names.add("PUBLIC_CIDR_" + zone);
        }

        assertThat(values(environment).keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    @EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
    void each_value_that_a_component_reads_is_in_the_manifests(String environment)
            throws IOException {
        String rendered = Kubectl.kustomize(Path.of("overlays", environment));

        for (String name : read()) {
            assertThat(rendered).as(name).contains(values(environment).get(name));
        }
    }

    private static Set<String> read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("components"))) {
            Set<String> names = new TreeSet<>();
            for (Path file : files.filter(path -> path.endsWith("replacements.yaml")).toList()) {
                READ.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
            return names;
        }
    }

    private static Map<String, String> values(String environment) throws IOException {
        return Files.readAllLines(Path.of("overlays", environment, "terraform.env")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
