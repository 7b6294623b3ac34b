package farthing.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A combination of components for an overlay. There is exactly one database and at most one
/// Ingress; the other components are optional.
record Combination(List<String> components) {

    private static final Path OVERLAYS = Path.of("target/overlays");

    /// All components for AWS, and all for other clusters. Together they have every kind of
    /// manifest.
    static final Combination OF_AWS =
            new Combination(List.of("rds", "external-secrets", "alb-ingress", "monitoring"));

    static final Combination OF_ONES_OWN =
            new Combination(List.of("postgres", "tls-ingress", "monitoring"));

    static Stream<Combination> all() {
        return choose(
                        Stream.of(List.of()),
                        List.of(
                                List.of("postgres", "rds"),
                                List.of("", "external-secrets"),
                                List.of("", "alb-ingress", "tls-ingress"),
                                List.of("", "monitoring")))
                .map(Combination::new);
    }

    private static Stream<List<String>> choose(
            Stream<List<String>> chosen, List<List<String>> choices) {
        Stream<List<String>> all = chosen;
        for (List<String> choice : choices) {
            all =
                    all.flatMap(before ->
                            choice.stream()
                                    .map(next ->
                                            Stream.concat(before.stream(), Stream.of(next))
                                                    .filter(name -> !name.isEmpty())
                                                    .toList()));
        }
        return all;
    }

    /// Renders the production overlay with these components instead of its own.
    String rendered() {
        Path folder = OVERLAYS.resolve(this.toString());
        try {
            Files.createDirectories(folder);
            Files.copy(
                    Path.of("overlays/production/terraform.env"),
                    folder.resolve("terraform.env"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve("kustomization.yaml"), kustomization());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Kubectl.kustomize(folder);
    }

    private String kustomization() {
        return """
        resources: [../../../base]
        components:
        %s
        images:
          - {name: farthing-backend, newName: registry.example/farthing-backend, digest: %s}
          - {name: farthing-frontend, newName: registry.example/farthing-frontend, digest: %s}
        configMapGenerator:
          - name: terraform
            envs: [terraform.env]
            options:
              disableNameSuffixHash: true
              annotations: {config.kubernetes.io/local-config: "true"}
        transformers:
          - ../../../release
        %s
        """
                .formatted(
                        lines(components.stream()),
                        "sha256:" + "1".repeat(64),
                        "sha256:" + "2".repeat(64),
                        lines(
                                components.stream()
                                        .map(name -> name + "/terraform")
                                        .filter(path ->
                                                Files.isDirectory(Path.of("components", path)))));
    }

    private static String lines(Stream<String> paths) {
        return paths.map(path -> "  - ../../../components/" + path)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return String.join("+", components);
    }
}
