package farthing.kubernetes;

/// A label selector with `matchLabels` and `matchExpressions`. Without either it selects
/// everything.
record Selector(Node node) {

    boolean selects(Node labels) {
        return node.get("matchLabels").entries().entrySet().stream()
                        .allMatch(wanted -> labels.get(wanted.getKey()).equals(wanted.getValue()))
                && node.get("matchExpressions").each().allMatch(wanted -> holds(wanted, labels));
    }

    private static boolean holds(Node expression, Node labels) {
        Node label = labels.get(expression.get("key").text());
        return switch (expression.get("operator").text()) {
            case "In" -> expression.get("values").texts().contains(label.text());
            case "NotIn" -> !expression.get("values").texts().contains(label.text());
            case "Exists" -> label.isThere();
            case "DoesNotExist" -> !label.isThere();
            default -> false;
        };
    }
}
