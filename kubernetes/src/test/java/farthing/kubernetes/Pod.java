package farthing.kubernetes;

import java.util.stream.Stream;

/// The template that a workload makes its pods from.
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

    /// Which of its containers listens at a port, by number or name; empty where none does.
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
