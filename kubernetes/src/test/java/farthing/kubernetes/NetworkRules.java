package farthing.kubernetes;

import farthing.kubernetes.Policies.Line;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules for network policies and Services.
final class NetworkRules {

    /// Networks with a prefix of at least 12 bits. Larger ones, such as the internet, must not be
    /// allowed.
    private static final Pattern SMALL_NETWORK =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}/(1[2-9]|2[0-9]|3[0-2])");

    static final List<Rule> ALL =
            List.of(
                    Rule.once("denies-everything-first", NetworkRules::deniesEverythingFirst),
                    Rule.each(
                            "allows-whom-it-names",
                            rendering -> new Policies(rendering).lines(),
                            line ->
                                    line.peers().findAny().isPresent()
                                            && line.peers().allMatch(NetworkRules::isNamed)
                                            && namesItsPorts(line)),
                    Rule.each(
                            "sends-what-is-received",
                            rendering -> new Policies(rendering).calls(),
                            (rendering, call) -> {
                                Policies policies = new Policies(rendering);
                                return policies.maySend(call) == policies.mayReceive(call);
                            }),
                    Rule.each(
                            "is-called-from-inside-alone",
                            rendering -> rendering.ofKind("Service"),
                            NetworkRules::isCalledFromInsideAlone),
                    Rule.each(
                            "has-the-port-of-its-container",
                            rendering ->
                                    rendering.ofKind("Service").filter(NetworkRules::selectsPods),
                            NetworkRules::hasThePortOfItsContainer));

    private NetworkRules() {}

    private static boolean deniesEverythingFirst(Rendering rendering) {
        return rendering
                .ofKind("NetworkPolicy")
                .filter(policy -> policy.at("spec.podSelector").entries().isEmpty())
                .filter(policy ->
                        policy.at("spec.policyTypes")
                                .texts()
                                .containsAll(List.of("Ingress", "Egress")))
                .anyMatch(policy ->
                        !policy.at("spec.ingress").isThere()
                                && !policy.at("spec.egress").isThere());
    }

    private static boolean isNamed(Node peer) {
        return peer.get("ipBlock").isThere()
                ? SMALL_NETWORK.matcher(peer.at("ipBlock.cidr").text()).matches()
                : !peer.get("podSelector").entries().isEmpty()
                        && (!peer.get("namespaceSelector").isThere()
                                || !peer.get("namespaceSelector").entries().isEmpty());
    }

    private static boolean namesItsPorts(Line line) {
        return line.ports().findAny().isPresent()
                && line.ports()
                        .allMatch(port ->
                                port.get("port").isThere()
                                        && port.get("protocol").isThere()
                                        && !port.get("endPort").isThere());
    }

    /// Whether a Service has no port on the nodes and no load balancer. Access from outside needs
    /// an Ingress.
    private static boolean isCalledFromInsideAlone(Manifest service) {
        return (!service.at("spec.type").isThere() || service.at("spec.type").is("ClusterIP"))
                && !service.at("spec.externalIPs").isThere()
                && !service.at("spec.externalName").isThere()
                && service.at("spec.ports")
                        .each()
                        .noneMatch(port -> port.get("nodePort").isThere());
    }

    static boolean selectsPods(Manifest service) {
        return service.at("spec.selector").isThere();
    }

    static Stream<Pod> selected(Rendering rendering, Manifest service) {
        Map<String, Node> wanted = service.at("spec.selector").entries();
        return rendering
                .pods()
                .filter(pod ->
                        wanted.entrySet().stream()
                                .allMatch(label ->
                                        pod.labels().get(label.getKey()).equals(label.getValue())));
    }

    /// Amazon's CNI enforces policies for a Service only if its port equals the container's port.
    private static boolean hasThePortOfItsContainer(Rendering rendering, Manifest service) {
        return service.at("spec.ports")
                .each()
                .allMatch(port ->
                        selected(rendering, service)
                                .flatMap(pod -> pod.ports(port.get("targetPort")))
                                .allMatch(target ->
                                        target.get("containerPort").equals(port.get("port"))));
    }
}
