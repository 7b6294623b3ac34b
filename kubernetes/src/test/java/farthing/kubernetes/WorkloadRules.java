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
                            "is-asked-for-its-own-health",
                            WorkloadRules::servers,
                            WorkloadRules::isAskedForItsOwnHealth),
                    Rule.each("stops-in-time", WorkloadRules::servers, WorkloadRules::stopsInTime),
                    Rule.each(
                            "says-what-it-needs",
                            Rendering::containers,
                            container ->
                                    container.at("resources.requests.cpu").isThere()
                                            && container.at("resources.requests.memory").isThere()
                                            && container.at("resources.limits.memory").isThere()));

    private WorkloadRules() {}

    private static Stream<Container> servers(Rendering rendering) {
        return rendering.podsOf("Deployment").flatMap(Pod::containers);
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
}
