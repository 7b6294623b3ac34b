package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each change in `refused.yaml` breaks exactly its rule, and those that it lists after `also`.
@EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
class RefusedTest {

    private static final Path REFUSED = Path.of("src/test/refused.yaml");
    private static final Path WORK = Path.of("target/refused");
    private static final Gson GSON = new Gson();

    record Change(String rule, String name, Node node) {

        /// The rendering to change.
        String base() {
            return node.get("of").isThere() ? node.get("of").text() : "aws";
        }

        /// A kustomization.yaml, as JSON.
        String kustomization() {
            return GSON.toJson(
                    Map.of(
                            "resources",
                            List.of("../../" + base()),
                            "patches",
                            Stream.of(node, node.get("and"))
                                    .filter(Node::isThere)
                                    .map(Change::patch)
                                    .toList()));
        }

        private static Map<String, Object> patch(Node patch) {
            return Stream.of("target", "options", "patch")
                    .filter(key -> patch.get(key).isThere())
                    .collect(Collectors.toMap(key -> key, key -> value(patch, key)));
        }

        private static Object value(Node patch, String key) {
            JsonElement value = GSON.toJsonTree(patch.get(key).value());
            return key.equals("patch") ? value.toString() : value;
        }

        Stream<String> refusing() {
            return Stream.concat(Stream.of(rule), node.get("also").texts().stream());
        }

        @Override
        public String toString() {
            return rule + ": " + name;
        }
    }

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

    private static Map<String, Node> rules() throws IOException {
        return Node.read(Files.readString(REFUSED)).findFirst().orElseThrow().entries();
    }

    static Stream<Change> changes() throws IOException {
        return rules().entrySet().stream()
                .flatMap(rule ->
                        rule.getValue().entries().entrySet().stream()
                                .map(change ->
                                        new Change(
                                                rule.getKey(),
                                                change.getKey(),
                                                change.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_is_refused_by_exactly_its_rules(Change change) throws IOException {
        Path folder = Files.createDirectories(WORK.resolve(change.rule()).resolve(change.name()));
        Files.writeString(folder.resolve("kustomization.yaml"), change.kustomization());

        assertThat(refusing(Kubectl.render(folder)))
                .containsExactlyInAnyOrderElementsOf(change.refusing().toList());
    }

    @Test
    void every_rule_has_a_change_that_it_refuses() throws IOException {
        assertThat(rules().keySet())
                .containsExactlyInAnyOrderElementsOf(Rule.all().stream().map(Rule::name).toList());
    }

    private static List<String> refusing(Rendering rendering) {
        return Rule.all().stream()
                .filter(rule -> !rule.offenders().apply(rendering).isEmpty())
                .map(Rule::name)
                .toList();
    }
}
