package farthing.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Rules for starting, probing and stopping pods.
final class WorkloadRules {

    private static final Map<String, String> HEALTH =
            Map.of(
                    "startupProbe", "/q/health/started",
                    "readinessProbe", "/q/health/ready",
                    "livenessProbe", "/q/health/live");

    /// Time until Services and load balancers no longer send requests to a pod.
    private static final int LEAST_SLEEP_SECONDS = 5;

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "has-three-probes",
                            rendering -> servers(rendering, "Deployment", "StatefulSet"),
                            container ->
                                    HEALTH.keySet().stream()
                                            .allMatch(probe -> container.at(probe).isThere())),
                    Rule.each(
                            "is-asked-for-its-own-health",
                            rendering -> servers(rendering, "Deployment"),
                            WorkloadRules::isAskedForItsOwnHealth),
                    Rule.each(
                            "stops-in-time",
                            rendering -> servers(rendering, "Deployment"),
                            WorkloadRules::stopsInTime),
                    Rule.each(
                            "rolls-without-a-gap",
                            rendering -> rendering.ofKind("Deployment"),
                            WorkloadRules::rollsWithoutAGap),
                    Rule.each(
                            "says-what-it-needs",
                            Rendering::containers,
                            container ->
                                    container.at("resources.requests.cpu").isThere()
                                            && container.at("resources.requests.memory").isThere()
                                            && container.at("resources.limits.memory").isThere()),
                    Rule.each(
                            "gives-up-in-the-end",
                            rendering -> rendering.ofKind("Job"),
                            job ->
                                    job.at("spec.activeDeadlineSeconds").number() > 0
                                            && job.at("spec.backoffLimit").isThere()
                                            && job.at("spec.template.spec.restartPolicy")
                                                    .is("Never")));

    private WorkloadRules() {}

    private static Stream<Container> servers(Rendering rendering, String... kinds) {
        return rendering.podsOf(kinds).flatMap(Pod::containers);
    }

    private static boolean isAskedForItsOwnHealth(Container container) {
        return HEALTH.entrySet().stream()
                .allMatch(probe ->
                        container.at(probe.getKey()).at("httpGet.path").is(probe.getValue()));
    }

    private static boolean stopsInTime(Rendering rendering, Container container) {
        int sleep = container.at("lifecycle.preStop.sleep.seconds").number();
        int delay = seconds(rendering.environment(container, "FARTHING_SHUTDOWN_DELAY").text());
        int grace = container.pod().spec().get("terminationGracePeriodSeconds").number();
        return sleep >= LEAST_SLEEP_SECONDS
                && delay >= Numbers.leastDelaySeconds()
                && grace >= sleep + delay + Numbers.secondsToEnd();
    }

    /// The seconds in a text such as `10s`; 0 for any other format.
    private static int seconds(String duration) {
        return duration.matches("[0-9]{1,3}s")
                ? Integer.parseInt(duration.substring(0, duration.length() - 1))
                : 0;
    }

    private static boolean rollsWithoutAGap(Manifest deployment) {
        Node strategy = deployment.at("spec.strategy");
        return strategy.get("type").is("RollingUpdate")
                && strategy.at("rollingUpdate.maxUnavailable").is(0)
                && strategy.at("rollingUpdate.maxSurge").isThere()
                && !strategy.at("rollingUpdate.maxSurge").is(0);
    }
}
