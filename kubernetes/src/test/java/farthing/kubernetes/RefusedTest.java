package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file in `refused/RULE` changes a valid rendering (`aws` or `own`) so that it breaks exactly
/// this rule, and those that its first line lists after `# also`.
@EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
class RefusedTest {

    private static final Path REFUSED = Path.of("src/test/refused");
    private static final Path WORK = Path.of("target/refused");
    private static final String ALSO = "# also ";

    @BeforeAll
    static void what_keeps_all_rules() throws IOException {
        write(WORK.resolve("aws"), Combination.OF_AWS);
        write(WORK.resolve("own"), Combination.OF_ONES_OWN);
    }

    private static void write(Path folder, Combination combination) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("all.yaml"), combination.rendered());
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [all.yaml]");
    }

    static Stream<Path> changes() throws IOException {
        try (Stream<Path> files = Files.walk(REFUSED)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .map(REFUSED::relativize)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_is_refused_by_exactly_its_rules(Path change) throws IOException {
        Path folder = WORK.resolve(change.toString().replace(".yaml", ""));
        Files.createDirectories(folder);
        String text = Files.readString(REFUSED.resolve(change));
        Files.writeString(folder.resolve("kustomization.yaml"), text);

        assertThat(refusing(Kubectl.render(folder)))
                .containsExactlyInAnyOrderElementsOf(expected(change, text));
    }

    private static List<String> expected(Path change, String text) {
        Stream<String> also =
                text.lines()
                        .filter(line -> line.startsWith(ALSO))
                        .map(line -> line.substring(ALSO.length()));
        return Stream.concat(Stream.of(change.getName(0).toString()), also).toList();
    }

    @Test
    void every_rule_has_a_change_that_it_refuses() throws IOException {
        List<String> rules =
                changes().map(change -> change.getName(0).toString()).distinct().toList();

        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(Rule.all().stream().map(Rule::name).toList());
    }

    private static List<String> refusing(Rendering rendering) {
        return Rule.all().stream()
                .filter(rule -> !rule.offenders().apply(rendering).isEmpty())
                .map(Rule::name)
                .toList();
    }
}
