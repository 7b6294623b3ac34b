package farthing.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/// Evaluates the NetworkPolicies for traffic between pods of the namespace.
record Policies(Rendering rendering) {

    /// The direction of traffic, with the names of its fields in a policy.
    enum Direction {
        EGRESS("Egress", "egress", "to"),
        INGRESS("Ingress", "ingress", "from");

        final String type;
        final String rules;
        final String peers;

        Direction(String type, String rules, String peers) {
            this.type = type;
            this.rules = rules;
            this.peers = peers;
        }
    }

    /// A rule of a policy: peers and ports.
    record Line(Manifest policy, Direction direction, Node node) {

        Stream<Node> peers() {
            return node.get(direction.peers).each();
        }

        Stream<Node> ports() {
            return node.get("ports").each();
        }

        /// The selectors of peers in this namespace.
        Stream<Selector> podsHere() {
            return peers().filter(peer -> !peer.get("namespaceSelector").isThere())
                    .filter(peer -> peer.get("podSelector").isThere())
                    .map(peer -> new Selector(peer.get("podSelector")));
        }

        boolean lets(Pod other, int port) {
            return podsHere().anyMatch(selector -> selector.selects(other.labels()))
                    && ports().anyMatch(allowed -> allowed.get("port").is(port));
        }

        @Override
        public String toString() {
            return policy + ", " + direction.rules + " " + node.value();
        }
    }

    Stream<Line> lines() {
        return rendering
                .ofKind("NetworkPolicy")
                .flatMap(policy ->
                        Stream.of(Direction.values())
                                .flatMap(direction -> lines(policy, direction)));
    }

    private static Stream<Line> lines(Manifest policy, Direction direction) {
        return policy.at("spec")
                .get(direction.rules)
                .each()
                .map(node -> new Line(policy, direction, node));
    }

    /// The rules of the policies that select a pod and apply to this direction.
    Stream<Line> linesOf(Pod pod, Direction direction) {
        return lines().filter(line -> line.direction() == direction)
                .filter(line ->
                        line.policy().at("spec.policyTypes").texts().contains(direction.type))
                .filter(line -> selected(line.policy()).selects(pod.labels()));
    }

    static Selector selected(Manifest policy) {
        return new Selector(policy.at("spec.podSelector"));
    }

    /// A call from one pod to a port of another.
    record Call(Pod from, Pod to, int port) {}

    /// All possible calls between pods of the namespace.
    Stream<Call> calls() {
        List<Pod> pods = rendering.pods().toList();
        return pods.stream()
                .flatMap(to ->
                        to.containers()
                                .flatMap(container -> container.at("ports").each())
                                .map(port -> port.get("containerPort").number())
                                .flatMap(port ->
                                        pods.stream().map(from -> new Call(from, to, port))));
    }

    boolean maySend(Call call) {
        return linesOf(call.from(), Direction.EGRESS)
                .anyMatch(line -> line.lets(call.to(), call.port()));
    }

    boolean mayReceive(Call call) {
        return linesOf(call.to(), Direction.INGRESS)
                .anyMatch(line -> line.lets(call.from(), call.port()));
    }
}
