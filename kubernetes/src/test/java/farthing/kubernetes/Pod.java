package farthing.kubernetes;

import java.util.stream.Stream;

/// The pod template of a workload.
record Pod(Manifest owner) {

    Node labels() {
        return owner.at("spec.template.metadata.labels");
    }

    Node spec() {
        return owner.at("spec.template.spec");
    }

    Stream<Container> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> spec().get(list).each())
                .map(node -> new Container(this, node));
    }

    Stream<Node> volumes() {
        return spec().get("volumes").each();
    }

    /// The container ports with a number or name.
    Stream<Node> ports(Node numberOrName) {
        return containers()
                .flatMap(container -> container.at("ports").each())
                .filter(port ->
                        port.get("containerPort").equals(numberOrName)
                                || port.get("name").equals(numberOrName));
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
