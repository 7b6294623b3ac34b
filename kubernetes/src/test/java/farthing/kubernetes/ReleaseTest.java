package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Which objects change with a release. A Job cannot be changed, so it needs a new name. A
/// Deployment restarts its pods if the name of its ConfigMap or its image changes.
@EnabledIf(value = Kubectl.IS_THERE, disabledReason = Kubectl.IS_MISSING)
class ReleaseTest {

    private static final Path PRODUCTION = Path.of("overlays/production");
    private static final Path NEXT = Path.of("target/overlays/next");
    private static final String MIGRATION =
            "migration=\\$\\(kubectl kustomize \\S+ \\| (grep .*)\\)\n";
    private static final String NO_RELEASE = "0".repeat(64);

    @Test
    void a_new_image_creates_a_new_migration() throws IOException {
        Rendering before = next(text -> text);
        Rendering after = next(text -> text.replace(NO_RELEASE, "4".repeat(64)));

        assertThat(only(after, "Job", "migration")).isNotEqualTo(only(before, "Job", "migration"));
        assertThat(only(after, "Job", "database-user"))
                .isEqualTo(only(before, "Job", "database-user"));
    }

    @Test
    void a_changed_setting_restarts_the_backends_without_a_migration() throws IOException {
        Rendering before = next(text -> text);
        Rendering after =
                next(text ->
                        text.replace(
                                "configMapGenerator:",
                                """
                                configMapGenerator:
                                  - name: backend
                                    behavior: merge
                                    literals: [FARTHING_REGISTRATION=closed]
                                """));

        assertThat(only(after, "ConfigMap", "backend"))
                .isNotEqualTo(only(before, "ConfigMap", "backend"));
        assertThat(only(after, "ConfigMap", "frontend"))
                .isEqualTo(only(before, "ConfigMap", "frontend"));
        assertThat(only(after, "Job", "migration")).isEqualTo(only(before, "Job", "migration"));
    }

    @Test
    void a_new_database_creates_a_new_migration() throws IOException {
        Rendering before = next(text -> text);
        Path values = NEXT.resolve("terraform.env");
        Files.writeString(values, Files.readString(values).replace(":5432/", ":5433/"));
        Rendering after = Kubectl.render(NEXT);

        assertThat(only(after, "Job", "migration")).isNotEqualTo(only(before, "Job", "migration"));
    }

    /// The first step of a release must include everything except the frontends.
    @Test
    void the_first_step_excludes_only_the_frontends() throws IOException {
        for (String guide : List.of("README.md", "../docs/guides/kubernetes.md")) {
            assertThat(Files.readString(Path.of(guide)))
                    .contains("--selector 'app.kubernetes.io/name!=frontend'");
        }
        Map<Boolean, Set<String>> kinds =
                Kubectl.render(PRODUCTION)
                        .all()
                        .collect(
                                Collectors.partitioningBy(
                                        each ->
                                                each.labels()
                                                        .get("app.kubernetes.io/name")
                                                        .is("frontend"),
                                        Collectors.mapping(Manifest::kind, Collectors.toSet())));

        assertThat(kinds.get(true))
                .containsExactlyInAnyOrder(
                        "ConfigMap",
                        "Deployment",
                        "HorizontalPodAutoscaler",
                        "Ingress",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "Service",
                        "ServiceAccount");
        assertThat(kinds.get(false)).contains("Namespace", "Job", "ExternalSecret", "Deployment");
    }

    @Test
    void the_command_in_the_guide_finds_the_migration() throws Exception {
        String command = Numbers.text("docs/guides/kubernetes.md", MIGRATION);

        Process process =
                new ProcessBuilder("bash", "-c", command)
                        .redirectInput(writtenTo("target/production.yaml"))
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.strip()).isEqualTo(only(Kubectl.render(PRODUCTION), "Job", "migration"));
    }

    private static File writtenTo(String file) throws IOException {
        return Files.writeString(Path.of(file), Kubectl.kustomize(PRODUCTION)).toFile();
    }

    /// Renders the production overlay with a modified kustomization.yaml.
    private static Rendering next(UnaryOperator<String> change) throws IOException {
        Files.createDirectories(NEXT);
        Files.copy(
                PRODUCTION.resolve("terraform.env"),
                NEXT.resolve("terraform.env"),
                StandardCopyOption.REPLACE_EXISTING);
        String text = Files.readString(PRODUCTION.resolve("kustomization.yaml"));
        Files.writeString(
                NEXT.resolve("kustomization.yaml"),
                change.apply(text.replace("../../", "../../../")));
        return Kubectl.render(NEXT);
    }

    /// The full name, with its hash, of the only object of this kind whose name starts with `name`.
    private static String only(Rendering rendering, String kind, String name) {
        return rendering
                .ofKind(kind)
                .map(Manifest::name)
                .filter(whole -> whole.matches(name + "-[a-z0-9]{10}"))
                .reduce((one, another) -> one + " and " + another)
                .orElseThrow();
    }
}
