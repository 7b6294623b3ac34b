package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Validates the manifests with the API server in KUBECONFIG, by a dry run. It uses the namespace
/// `default`, because ours may not exist. Kinds that the server does not know are skipped and
/// printed.
@EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
@EnabledIfEnvironmentVariable(
        named = "KUBECONFIG",
        matches = ".+",
        disabledReason = "kubernetes, validation by a server: KUBECONFIG is not set")
class ServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void a_server_accepts_each_overlay(String overlay) {
        wouldTake(Kubectl.render(Path.of("overlays", overlay)));
    }

    /// Together these combinations have every component.
    @Test
    void a_server_accepts_every_component() {
        wouldTake(Rendering.read(Combination.OF_AWS.rendered()));
        wouldTake(Rendering.read(Combination.OF_ONES_OWN.rendered()));
    }

    private static void wouldTake(Rendering rendering) {
        Set<String> known =
                Kubectl.run("", "api-versions").lines().collect(Collectors.toUnmodifiableSet());
        List<Object> items =
                rendering
                        .all()
                        .filter(manifest -> !manifest.is("Namespace"))
                        .filter(manifest -> isKnown(manifest, known))
                        .map(ServerTest::inDefault)
                        .toList();
        String list = new Gson().toJson(Map.of("apiVersion", "v1", "kind", "List", "items", items));

        String answer =
                Kubectl.run(list, "apply", "--dry-run=server", "--validate=strict", "--filename=-");

        assertThat(answer.lines()).hasSize(items.size());
    }

    private static boolean isKnown(Manifest manifest, Set<String> known) {
        boolean isKnown = known.contains(manifest.apiVersion());
        if (!isKnown) {
            System.out.println(
                    "SKIPPED " + manifest + ": the server has no " + manifest.apiVersion());
        }
        return isKnown;
    }

    private static Object inDefault(Manifest manifest) {
        Map<String, Object> copy = new HashMap<>();
        manifest.node().entries().forEach((key, node) -> put(copy, key, node));
        Map<String, Object> metadata = new HashMap<>();
        manifest.at("metadata").entries().forEach((key, node) -> put(metadata, key, node));
        metadata.put("namespace", "default");
        copy.put("metadata", metadata);
        return copy;
    }

    private static void put(Map<String, Object> map, String key, Node node) {
        if (node.value() != null) {
            map.put(key, node.value());
        }
    }
}
