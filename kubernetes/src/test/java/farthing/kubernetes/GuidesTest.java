package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writes the files in the guides to a copy of this folder, renders the overlays in the guides, and
/// checks them against all rules.
@EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
class GuidesTest {

    private static final Path ROOT = Path.of("target/guides");
    private static final Pattern FILE =
            Pattern.compile("```yaml\n# (kubernetes/\\S+\\.yaml)\n(.*?)```", Pattern.DOTALL);

    private static final String PATCHES = "(?s)```yaml\n( +- target: .*?)```";

    /// A command that renders or applies an overlay.
    private static final Pattern OVERLAY =
            Pattern.compile("kubectl (?:kustomize|apply -k|diff -k) (kubernetes/overlays/\\w+)");

    @BeforeAll
    static void a_copy() throws IOException {
        Path copy = ROOT.resolve("kubernetes");
        Files.createDirectories(copy.resolve("overlays"));
        for (String folder :
                List.of(
                        "base",
                        "components",
                        "release",
                        "overlays/local",
                        "overlays/staging",
                        "overlays/production")) {
            Files.deleteIfExists(copy.resolve(folder));
            Files.createSymbolicLink(copy.resolve(folder), Path.of(folder).toAbsolutePath());
        }
    }

    @Test
    void the_patches_in_the_guide_add_a_fourth_zone() throws IOException {
        String patches = Numbers.text("docs/guides/aws.md", PATCHES);
        Path overlay =
                Files.createDirectories(ROOT.resolve("kubernetes/overlays/with-a-fourth-zone"));
        Files.writeString(
                overlay.resolve("kustomization.yaml"),
                "resources: [../production]\npatches:\n" + patches);

        Rendering rendering = Kubectl.render(overlay);

        assertThat(OverlaysTest.broken(rendering)).isEmpty();
        assertThat(addresses(rendering, "database")).contains("10.20.172.0/22").hasSize(4);
        assertThat(addresses(rendering, "frontend-from-load-balancer"))
                .contains("10.20.140.0/22")
                .hasSize(4);
    }

    private static List<String> addresses(Rendering rendering, String policy) {
        return rendering
                .ofKind("NetworkPolicy")
                .filter(manifest -> manifest.name().equals(policy))
                .flatMap(manifest -> manifest.at("spec").leaves())
                .map(Node::text)
                .filter(text -> text.contains("/"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../docs/guides/kubernetes.md", "../docs/guides/aws.md", "README.md"})
    void the_overlays_in_the_guides_fulfil_every_rule(String guide) throws IOException {
        String text = Files.readString(Path.of(guide));
        for (var file : FILE.matcher(text).results().toList()) {
            Path path = ROOT.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }

        List<String> overlays =
                OVERLAY.matcher(text).results().map(match -> match.group(1)).distinct().toList();

        assertThat(overlays).isNotEmpty();
        for (String overlay : overlays) {
            assertThat(OverlaysTest.broken(Kubectl.render(ROOT.resolve(overlay))))
                    .as(overlay)
                    .isEmpty();
        }
    }
}
