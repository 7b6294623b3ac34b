package farthing.kubernetes;

import java.util.Set;

/// A Kubernetes object.
record Manifest(Node node) {

    private static final Set<String> WITH_PODS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");

    String apiVersion() {
        return node.get("apiVersion").text();
    }

    String kind() {
        return node.get("kind").text();
    }

    String name() {
        return node.at("metadata.name").text();
    }

    Node labels() {
        return node.at("metadata.labels");
    }

    Node annotation(String name) {
        return node.at("metadata.annotations").get(name);
    }

    Node at(String path) {
        return node.at(path);
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    boolean makesPods() {
        return WITH_PODS.contains(kind());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
