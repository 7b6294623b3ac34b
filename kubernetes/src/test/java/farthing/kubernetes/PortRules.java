package farthing.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/// Rules that a container listens on each port that manifests refer to.
final class PortRules {

    private static final List<String> PROBES =
            List.of("startupProbe", "readinessProbe", "livenessProbe");

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "is-probed-at-its-port",
                            Rendering::containers,
                            PortRules::isProbedAtItsPort),
                    Rule.each(
                            "leads-to-a-port-that-listens",
                            rendering ->
                                    rendering.ofKind("Service").filter(NetworkRules::selectsPods),
                            PortRules::leadsToAPortThatListens),
                    Rule.each(
                            "leads-to-a-service-that-is-there",
                            rendering -> rendering.ofKind("Ingress"),
                            (rendering, ingress) ->
                                    IngressRules.paths(ingress)
                                            .allMatch(path -> leadsToAService(rendering, path))),
                    Rule.each(
                            "allows-a-port-that-listens",
                            rendering -> new Policies(rendering).lines(),
                            PortRules::allowsAPortThatListens));

    private PortRules() {}

    private static boolean isProbedAtItsPort(Container container) {
        return PROBES.stream()
                .map(probe -> container.at(probe).at("httpGet.port"))
                .filter(Node::isThere)
                .allMatch(port -> container.pod().ports(port).findAny().isPresent());
    }

    /// Whether a Service has pods, and each of them listens on its ports.
    private static boolean leadsToAPortThatListens(Rendering rendering, Manifest service) {
        List<Pod> pods = NetworkRules.selected(rendering, service).toList();
        return !pods.isEmpty()
                && service.at("spec.ports")
                        .each()
                        .map(port -> port.get("targetPort"))
                        .allMatch(port ->
                                pods.stream()
                                        .allMatch(pod -> pod.ports(port).findAny().isPresent()));
    }

    private static boolean leadsToAService(Rendering rendering, Node path) {
        Node service = path.at("backend.service");
        return service.at("port.name").is("use-annotation")
                || rendering
                        .ofKind("Service")
                        .filter(manifest -> manifest.name().equals(service.get("name").text()))
                        .flatMap(manifest -> manifest.at("spec.ports").each())
                        .anyMatch(port -> port.get("name").equals(service.at("port.name")));
    }

    /// Whether the receiving pods listen on the ports of a rule. For ingress these are the pods
    /// that the policy selects, for egress the peers in this namespace.
    private static boolean allowsAPortThatListens(Rendering rendering, Policies.Line line) {
        Stream<Pod> listening =
                line.direction() == Policies.Direction.INGRESS
                        ? rendering.podsWith(Policies.selected(line.policy()))
                        : line.podsHere().flatMap(rendering::podsWith);
        List<Pod> pods = listening.toList();
        boolean outside = line.direction() == Policies.Direction.EGRESS && pods.isEmpty();
        return outside
                || line.ports()
                        .map(port -> port.get("port"))
                        .allMatch(port ->
                                pods.stream()
                                        .anyMatch(pod -> pod.ports(port).findAny().isPresent()));
    }
}
