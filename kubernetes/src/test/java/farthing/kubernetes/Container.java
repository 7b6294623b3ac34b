package farthing.kubernetes;

/// A container or init container of a pod.
record Container(Pod pod, Node node) {

    Node at(String path) {
        return node.at(path);
    }

    @Override
    public String toString() {
        return pod + ", container " + node.get("name").text();
    }
}
