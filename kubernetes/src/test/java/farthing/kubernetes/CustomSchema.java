package farthing.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The schema of a custom resource, limited to the fields that we use. Fields are paths, in which
/// `*` is each item of a list.
///
/// @param required fields that must be present
/// @param optional fields that may be present
record CustomSchema(Set<String> required, Set<String> optional) {

    /// From the API references of External Secrets (`external-secrets.io/v1`) and of the Prometheus
    /// operator (`monitoring.coreos.com/v1`).
    static final Map<String, CustomSchema> KNOWN =
            Map.of(
                    "external-secrets.io/v1 SecretStore",
                    new CustomSchema(
                            Set.of("spec.provider.aws.service", "spec.provider.aws.region"),
                            Set.of("spec.provider.aws.role")),
                    "external-secrets.io/v1 ExternalSecret",
                    new CustomSchema(
                            Set.of(
                                    "spec.refreshInterval",
                                    "spec.secretStoreRef.kind",
                                    "spec.secretStoreRef.name",
                                    "spec.target.name",
                                    "spec.target.creationPolicy",
                                    "spec.target.deletionPolicy",
                                    "spec.data.*.secretKey",
                                    "spec.data.*.remoteRef.key",
                                    "spec.data.*.remoteRef.property"),
                            Set.of("spec.data.*.remoteRef.version")),
                    "monitoring.coreos.com/v1 PodMonitor",
                    new CustomSchema(
                            Set.of(
                                    "spec.podMetricsEndpoints.*.port",
                                    "spec.podMetricsEndpoints.*.path",
                                    "spec.podMetricsEndpoints.*.interval",
                                    "spec.selector.matchExpressions.*.key",
                                    "spec.selector.matchExpressions.*.operator",
                                    "spec.selector.matchExpressions.*.values.*"),
                            Set.of("spec.podTargetLabels.*")));

    Stream<String> misfits(Manifest manifest) {
        Set<String> paths =
                paths("spec", manifest.at("spec")).collect(Collectors.toCollection(TreeSet::new));
        Stream<String> unknown =
                paths.stream()
                        .filter(path -> !required.contains(path) && !optional.contains(path))
                        .map(path -> manifest + ": " + path + " is unknown or not a text");
        Stream<String> missing =
                required.stream()
                        .filter(path -> !paths.contains(path))
                        .map(path -> manifest + ": " + path + " is missing");
        return Stream.concat(unknown, missing);
    }

    /// The path of each text. The path of any other value has its type appended.
    private static Stream<String> paths(String path, Node node) {
        return switch (node.value()) {
            case String _ -> Stream.of(path);
            case List<?> _ -> node.each().flatMap(item -> paths(path + ".*", item));
            case Map<?, ?> _ ->
                    node.entries().entrySet().stream()
                            .flatMap(entry -> paths(path + "." + entry.getKey(), entry.getValue()));
            case null -> Stream.of(path + ": nothing");
            default -> Stream.of(path + ": " + node.value().getClass().getSimpleName());
        };
    }
}
