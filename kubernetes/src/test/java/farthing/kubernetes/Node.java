package farthing.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A value of a manifest, which may be missing. Lookups in a missing value return a missing value.
record Node(@Nullable Object value) {

    /// @param yaml documents separated by `---`
    static Stream<Node> read(String yaml) {
        Yaml reader = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(reader.loadAll(yaml).spliterator(), false).map(Node::new);
    }

    /// The value at a path such as `spec.template.spec`.
    Node at(String path) {
        Node node = this;
        for (String key : path.split("\\.", -1)) {
            node = node.get(key);
        }
        return node;
    }

    /// The value of a key, which may contain dots, as labels do.
    Node get(String key) {
        return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    boolean isThere() {
        return value != null;
    }

    boolean is(Object expected) {
        return expected.equals(value);
    }

    /// The items of a list; none if the value is missing.
    Stream<Node> each() {
        return value instanceof List<?> list ? list.stream().map(Node::new) : Stream.empty();
    }

    /// The entries of an object; none if the value is missing.
    Map<String, Node> entries() {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> entries.put(String.valueOf(key), new Node(child)));
        }
        return entries;
    }

    /// The value as text; empty if it is missing.
    String text() {
        return value == null ? "" : value.toString();
    }

    List<String> texts() {
        return each().map(Node::text).toList();
    }

    /// The value as a number; 0 if it is missing or not a number.
    int number() {
        return value instanceof Integer number ? number : 0;
    }

    /// All nested values that are neither lists nor objects.
    Stream<Node> leaves() {
        return switch (value) {
            case null -> Stream.empty();
            case Map<?, ?> map -> map.values().stream().flatMap(child -> new Node(child).leaves());
            case List<?> list -> list.stream().flatMap(child -> new Node(child).leaves());
            default -> Stream.of(this);
        };
    }
}
