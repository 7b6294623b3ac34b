package farthing.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/// Rules for availability while pods, nodes and zones fail or are replaced.
final class AvailabilityRules {

    private static final int LEAST_REPLICAS = 3;

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "is-scaled",
                            AvailabilityRules::deployments,
                            AvailabilityRules::isScaled),
                    Rule.each(
                            "has-a-disruption-budget",
                            AvailabilityRules::deployments,
                            AvailabilityRules::hasADisruptionBudget),
                    Rule.each(
                            "is-spread-over-zones",
                            AvailabilityRules::deployments,
                            AvailabilityRules::isSpreadOverZones));

    private AvailabilityRules() {}

    private static Stream<Pod> deployments(Rendering rendering) {
        return rendering.podsOf("Deployment");
    }

    private static boolean isScaled(Rendering rendering, Pod pod) {
        return !pod.owner().at("spec.replicas").isThere()
                && rendering
                        .ofKind("HorizontalPodAutoscaler")
                        .filter(scaler -> scaler.apiVersion().equals("autoscaling/v2"))
                        .filter(scaler -> scaler.at("spec.scaleTargetRef.kind").is("Deployment"))
                        .filter(scaler ->
                                scaler.at("spec.scaleTargetRef.name").is(pod.owner().name()))
                        .anyMatch(scaler ->
                                scaler.at("spec.minReplicas").number() >= LEAST_REPLICAS
                                        && scaler.at("spec.maxReplicas").number()
                                                > scaler.at("spec.minReplicas").number());
    }

    /// A budget that allows the eviction of one pod at a time, and of pods that are not ready.
    private static boolean hasADisruptionBudget(Rendering rendering, Pod pod) {
        return rendering
                .ofKind("PodDisruptionBudget")
                .filter(budget -> budget.apiVersion().equals("policy/v1"))
                .filter(budget -> new Selector(budget.at("spec.selector")).selects(pod.labels()))
                .anyMatch(budget ->
                        budget.at("spec.maxUnavailable").number() >= 1
                                && budget.at("spec.unhealthyPodEvictionPolicy").is("AlwaysAllow"));
    }

    private static boolean isSpreadOverZones(Pod pod) {
        return pod.spec()
                .get("topologySpreadConstraints")
                .each()
                .filter(spread -> spread.get("topologyKey").is("topology.kubernetes.io/zone"))
                .filter(spread -> spread.get("maxSkew").is(1))
                .anyMatch(
                        spread -> new Selector(spread.get("labelSelector")).selects(pod.labels()));
    }
}
