package farthing.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules that referenced objects exist. The API server accepts missing ones, but pods would not
/// start.
final class ReferenceRules {

    /// Created by kubectl without External Secrets: docs/guides/kubernetes.md.
    private static final Set<String> SECRETS_MADE_BY_HAND =
            Set.of("database-owner", "database-backend", "frontend-tls");

    private static final Set<String> KEYS_OF_A_SECRET = Set.of("password");

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "selects-its-own-pods",
                            rendering -> rendering.pods().filter(pod -> !pod.owner().is("Job")),
                            ReferenceRules::selectsItsOwnPods),
                    Rule.each(
                            "selects-pods-that-are-there",
                            ReferenceRules::selecting,
                            ReferenceRules::selectsSomething),
                    Rule.each(
                            "lets-in-pods-that-are-there",
                            rendering ->
                                    new Policies(rendering)
                                            .lines()
                                            .flatMap(Policies.Line::podsHere),
                            (rendering, selector) ->
                                    rendering.podsWith(selector).findAny().isPresent()),
                    Rule.each(
                            "scales-what-is-there",
                            rendering -> rendering.ofKind("HorizontalPodAutoscaler"),
                            ReferenceRules::scalesWhatIsThere),
                    Rule.each(
                            "mounts-volumes-that-are-there",
                            Rendering::containers,
                            container ->
                                    container
                                            .at("volumeMounts")
                                            .each()
                                            .allMatch(mount ->
                                                    volumes(container.pod())
                                                            .contains(mount.get("name").text()))),
                    Rule.each(
                            "reads-settings-that-are-there",
                            Rendering::containers,
                            ReferenceRules::readsSettingsThatAreThere),
                    Rule.each(
                            "mounts-secrets-that-are-there",
                            ReferenceRules::secrets,
                            ReferenceRules::isThere),
                    Rule.each(
                            "is-a-secret-as-it-is-read",
                            rendering -> rendering.ofKind("ExternalSecret"),
                            (rendering, secret) ->
                                    rendering.has(
                                                    "SecretStore",
                                                    secret.at("spec.secretStoreRef.name").text())
                                            && secret.at("spec.data")
                                                    .each()
                                                    .map(entry -> entry.get("secretKey").text())
                                                    .collect(Collectors.toSet())
                                                    .equals(KEYS_OF_A_SECRET)));

    private ReferenceRules() {}

    /// Whether a workload selects its pods, and spreads those and no others over zones and nodes.
    private static boolean selectsItsOwnPods(Pod pod) {
        return Stream.concat(
                        Stream.of(pod.owner().at("spec.selector")),
                        pod.spec()
                                .get("topologySpreadConstraints")
                                .each()
                                .map(spread -> spread.get("labelSelector")))
                .allMatch(selector ->
                        !selector.entries().isEmpty()
                                && new Selector(selector).selects(pod.labels()));
    }

    /// A workload with a fixed number of replicas would get that number back with each release.
    private static boolean scalesWhatIsThere(Rendering rendering, Manifest scaler) {
        return rendering
                .ofKind(scaler.at("spec.scaleTargetRef.kind").text())
                .filter(manifest ->
                        manifest.name().equals(scaler.at("spec.scaleTargetRef.name").text()))
                .anyMatch(manifest -> !manifest.at("spec.replicas").isThere());
    }

    /// The objects that select pods by labels, except workloads and Services.
    private static Stream<Manifest> selecting(Rendering rendering) {
        return Stream.of("NetworkPolicy", "PodDisruptionBudget", "PodMonitor")
                .flatMap(rendering::ofKind);
    }

    private static boolean selectsSomething(Rendering rendering, Manifest manifest) {
        Node selector =
                manifest.at(manifest.is("NetworkPolicy") ? "spec.podSelector" : "spec.selector");
        return rendering.podsWith(new Selector(selector)).findAny().isPresent();
    }

    private static Set<String> volumes(Pod pod) {
        return Stream.concat(
                        pod.volumes().map(volume -> volume.get("name")),
                        pod.owner()
                                .at("spec.volumeClaimTemplates")
                                .each()
                                .map(claim -> claim.at("metadata.name")))
                .map(Node::text)
                .collect(Collectors.toSet());
    }

    private static boolean readsSettingsThatAreThere(Rendering rendering, Container container) {
        boolean whole =
                container
                        .at("envFrom")
                        .each()
                        .map(entry -> entry.at("configMapRef.name").text())
                        .allMatch(name -> rendering.has("ConfigMap", name));
        boolean single =
                container
                        .at("env")
                        .each()
                        .map(entry -> entry.at("valueFrom.configMapKeyRef"))
                        .filter(Node::isThere)
                        .allMatch(key ->
                                rendering
                                        .settings(key.get("name").text())
                                        .get(key.get("key").text())
                                        .isThere());
        return whole && single && mountsSettingsThatAreThere(rendering, container);
    }

    private static boolean mountsSettingsThatAreThere(Rendering rendering, Container container) {
        return container
                .pod()
                .volumes()
                .filter(volume -> volume.get("configMap").isThere())
                .allMatch(volume -> {
                    Node files = rendering.settings(volume.at("configMap.name").text());
                    return files.isThere()
                            && container
                                    .at("volumeMounts")
                                    .each()
                                    .filter(mount -> mount.get("name").equals(volume.get("name")))
                                    .map(mount -> mount.get("subPath"))
                                    .allMatch(file ->
                                            !file.isThere() || files.get(file.text()).isThere());
                });
    }

    private static Stream<String> secrets(Rendering rendering) {
        return Stream.concat(
                        rendering
                                .pods()
                                .flatMap(Pod::volumes)
                                .map(volume -> volume.at("secret.secretName")),
                        rendering
                                .ofKind("Ingress")
                                .flatMap(ingress -> ingress.at("spec.tls").each())
                                .map(tls -> tls.get("secretName")))
                .filter(Node::isThere)
                .map(Node::text);
    }

    /// Whether a secret is created. With External Secrets, it must create the secrets of the
    /// database.
    private static boolean isThere(Rendering rendering, String secret) {
        boolean external = rendering.ofKind("ExternalSecret").findAny().isPresent();
        return (external && secret.startsWith("database-"))
                ? rendering
                        .ofKind("ExternalSecret")
                        .anyMatch(manifest -> manifest.at("spec.target.name").is(secret))
                : SECRETS_MADE_BY_HAND.contains(secret);
    }
}
