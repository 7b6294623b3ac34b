package farthing.kubernetes;

/// A container of a pod, also one that runs before the others.
record Container(Pod pod, Node node) {

    Node at(String path) {
        return node.at(path);
    }

    @Override
    public String toString() {
        return pod + ", container " + node.get("name").text();
    }
}
