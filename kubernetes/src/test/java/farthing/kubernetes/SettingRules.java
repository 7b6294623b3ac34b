package farthing.kubernetes;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Rules that settings are consistent with the manifests, and that containers have the volumes and
/// rights that their programs need.
final class SettingRules {

    private static final String IMAGES = "farthing-";

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "asks-a-service-that-is-there",
                            Rendering::containers,
                            (rendering, container) ->
                                    Stream.of("FARTHING_BACKEND_URL", "FARTHING_DATABASE_URL")
                                            .map(name -> rendering.environment(container, name))
                                            .filter(Node::isThere)
                                            .allMatch(url -> isServed(rendering, url.text()))),
                    Rule.each(
                            "listens-at-its-port",
                            SettingRules::servers,
                            (rendering, container) -> {
                                String port =
                                        rendering.environment(container, "FARTHING_PORT").text();
                                return container
                                        .at("ports")
                                        .each()
                                        .map(each -> each.get("containerPort").text())
                                        .toList()
                                        .equals(List.of(port));
                            }),
                    Rule.each(
                            "finds-its-password",
                            Rendering::containers,
                            (rendering, container) -> {
                                Node file =
                                        rendering.environment(
                                                container, "FARTHING_DATABASE_PASSWORD_FILE");
                                return !file.isThere() || isMounted(container, file.text());
                            }),
                    Rule.each(
                            "may-read-its-secrets",
                            rendering -> rendering.pods().filter(SettingRules::hasSecrets),
                            SettingRules::mayReadItsSecrets),
                    Rule.each(
                            "has-a-place-to-write",
                            rendering ->
                                    rendering
                                            .containers()
                                            .filter(container ->
                                                    container.at("image").text().contains(IMAGES)),
                            container ->
                                    container
                                            .at("volumeMounts")
                                            .each()
                                            .anyMatch(mount ->
                                                    mount.get("mountPath").is("/tmp")
                                                            && !mount.get("readOnly").is(true))),
                    Rule.each(
                            "has-connections-for-all",
                            rendering -> rendering.ofKind("StatefulSet"),
                            SettingRules::hasConnectionsForAll));

    private SettingRules() {}

    /// The containers that serve requests.
    private static Stream<Container> servers(Rendering rendering) {
        return rendering.podsOf("Deployment").flatMap(Pod::containers);
    }

    /// Whether a Service with this name and port exists. Host names with dots are external.
    private static boolean isServed(Rendering rendering, String url) {
        URI uri = URI.create(url);
        return uri.getHost().contains(".")
                || rendering
                        .ofKind("Service")
                        .filter(service -> service.name().equals(uri.getHost()))
                        .flatMap(service -> service.at("spec.ports").each())
                        .anyMatch(port -> port.get("port").is(uri.getPort()));
    }

    /// Whether a secret is mounted at the folder of the file, which is the key `password`.
    private static boolean isMounted(Container container, String file) {
        return container
                .at("volumeMounts")
                .each()
                .filter(mount -> file.equals(mount.get("mountPath").text() + "/password"))
                .anyMatch(mount ->
                        container
                                .pod()
                                .volumes()
                                .filter(volume -> volume.get("name").equals(mount.get("name")))
                                .anyMatch(volume -> volume.get("secret").isThere()));
    }

    /// Whether the group of the pod, and nobody else, may read its secrets.
    private static boolean mayReadItsSecrets(Pod pod) {
        Node own = pod.spec().get("securityContext");
        return own.get("fsGroup").number() > 0
                && own.get("fsGroup").equals(own.get("runAsGroup"))
                && pod.volumes()
                        .filter(volume -> volume.get("secret").isThere())
                        .allMatch(volume -> volume.at("secret.defaultMode").is(0440));
    }

    private static boolean hasSecrets(Pod pod) {
        return pod.volumes().anyMatch(volume -> volume.get("secret").isThere());
    }

    /// During a rollout, there can be twice the maximum number of backends.
    private static boolean hasConnectionsForAll(Rendering rendering, Manifest database) {
        int most =
                rendering
                        .ofKind("HorizontalPodAutoscaler")
                        .filter(scaler -> scaler.at("spec.scaleTargetRef.name").is("backend"))
                        .mapToInt(scaler -> scaler.at("spec.maxReplicas").number())
                        .sum();
        return new Pod(database)
                .containers()
                .flatMap(container -> container.at("args").each())
                .map(Node::text)
                .filter(argument -> argument.startsWith("-cmax_connections="))
                .mapToInt(argument -> Integer.parseInt(argument.replaceFirst(".*=", "")))
                .anyMatch(connections -> connections >= 2 * most * Numbers.databasePool());
    }
}
