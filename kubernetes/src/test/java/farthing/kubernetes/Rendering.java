package farthing.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/// All manifests of an overlay.
record Rendering(List<Manifest> manifests) {

    /// @param yaml documents separated by `---`
    static Rendering read(String yaml) {
        return new Rendering(Node.read(yaml).map(Manifest::new).toList());
    }

    Stream<Manifest> all() {
        return manifests.stream();
    }

    Stream<Manifest> ofKind(String kind) {
        return all().filter(manifest -> manifest.is(kind));
    }

    Stream<Pod> pods() {
        return all().filter(Manifest::makesPods).map(Pod::new);
    }

    /// The pods of workloads of these kinds.
    Stream<Pod> podsOf(String... kinds) {
        return pods().filter(pod -> List.of(kinds).contains(pod.owner().kind()));
    }

    Stream<Pod> podsWith(Selector selector) {
        return pods().filter(pod -> selector.selects(pod.labels()));
    }

    Stream<Container> containers() {
        return pods().flatMap(Pod::containers);
    }

    boolean has(String kind, String name) {
        return ofKind(kind).anyMatch(manifest -> manifest.name().equals(name));
    }

    /// The data of a ConfigMap; missing if it does not exist.
    Node settings(String configMap) {
        return ofKind("ConfigMap")
                .filter(manifest -> manifest.name().equals(configMap))
                .map(manifest -> manifest.at("data"))
                .findFirst()
                .orElse(new Node(null));
    }

    /// The value of an environment variable, from `env` or from a ConfigMap.
    Node environment(Container container, String name) {
        Stream<Node> single =
                container
                        .at("env")
                        .each()
                        .filter(entry -> entry.get("name").is(name))
                        .map(this::value);
        Stream<Node> whole =
                container
                        .at("envFrom")
                        .each()
                        .map(entry -> settings(entry.at("configMapRef.name").text()))
                        .map(settings -> settings.get(name));
        return Stream.concat(single, whole)
                .filter(Node::isThere)
                .findFirst()
                .orElse(new Node(null));
    }

    private Node value(Node entry) {
        Node key = entry.at("valueFrom.configMapKeyRef");
        return key.isThere()
                ? settings(key.get("name").text()).get(key.get("key").text())
                : entry.get("value");
    }
}
