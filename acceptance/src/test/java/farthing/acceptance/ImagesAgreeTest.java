package farthing.acceptance;

import static farthing.acceptance.Project.file;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.acceptance.Compose.Container;
import farthing.acceptance.Compose.HealthCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that the Dockerfiles and compose.yaml have the same health checks, and that all
/// Dockerfiles have the same labels.
class ImagesAgreeTest {

    private static final Pattern HEALTH_CHECK =
            Pattern.compile(
                    "(?m)^HEALTHCHECK --interval=(\\S+) --timeout=(\\S+) --start-period=(\\S+)"
                            + " --retries=([0-9]+) +CMD \\[(.+)]$");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?m)^ARG (VERSION|REVISION|SOURCE)=(.*)$");
    private static final Pattern LABEL =
            Pattern.compile("org\\.opencontainers\\.image\\.([a-z]+)=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("(?m)^ {2}<version>(.+)</version>$");

    @ParameterizedTest
    @ValueSource(strings = {"backend", "frontend", "standalone"})
    void dockerfiles_and_compose_yaml_agree(String image) {
        assertThat(faults(dockerfile(image), file("compose.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --interval=30s       | --interval=10s       | has another health check
                    --timeout=5s         | --timeout=6s         | has another health check
                    --start-period=60s   | --start-period=30s   | has another health check
                    --retries=3          | --retries=5          | has another health check
                    "-Xmx16m",           | "-Xmx32m",           | has another health check
                    HEALTHCHECK          | #                    | has no health check
                    ARG VERSION=         | ARG VERSION=9        | has another version, revision or source
                    ARG SOURCE=unknown   | ARG SOURCE=here      | has another version, revision or source
                    ARG REVISION=unknown | ARG REVISION         | has another version, revision or source
                    "${REVISION}"        | "${VERSION}"         | has other labels
                    .image.source=       | .image.url=          | has other labels
                    """)
    void differences_between_dockerfiles_are_found(String good, String bad, String fault) {
        String changed = dockerfile("backend").replace(good, bad);
        assertThat(changed).isNotEqualTo(dockerfile("backend"));
        assertThat(faults(changed, file("compose.yaml"))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    interval: 30s       | interval: 10s
                    timeout: 5s         | timeout: 6s
                    start_period: 60s   | start_period: 30s
                    retries: 3          | retries: 5
                    "-Xmx16m",          | "-Xmx32m",
                    <<: [*held, *asked] | <<: *held
                    """)
    void differences_to_compose_yaml_are_found(String good, String bad) {
        String changed = file("compose.yaml").replaceFirst(Pattern.quote(good), bad);
        assertThat(changed).isNotEqualTo(file("compose.yaml"));
        assertThat(faults(dockerfile("backend"), changed))
                .containsExactly("has another health check");
    }

    @Test
    void titles_and_descriptions_are_unique() {
        List<String> images = List.of("backend", "frontend", "standalone");
        for (String label : List.of("title", "description")) {
            assertThat(images)
                    .extracting(image -> found(LABEL, dockerfile(image)).get(label))
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }

    private static List<String> faults(String dockerfile, String compose) {
        List<String> faults = new ArrayList<>();
        List<HealthCheck> checks = healthChecks(dockerfile);
        if (checks.isEmpty()) {
            faults.add("has no health check");
        } else if (!checks.equals(healthChecks(Compose.read(compose)))) {
            faults.add("has another health check");
        }
        Map<String, String> unlessTold =
                Map.of("VERSION", version(), "REVISION", "unknown", "SOURCE", "unknown");
        if (!found(ARGUMENT, dockerfile).equals(unlessTold)) {
            faults.add("has another version, revision or source");
        }
        Map<String, String> labels = found(LABEL, dockerfile);
        labels.keySet().removeAll(List.of("title", "description"));
        if (!labels.equals(
                Map.of(
                        "version", "${VERSION}",
                        "revision", "${REVISION}",
                        "source", "${SOURCE}"))) {
            faults.add("has other labels");
        }
        return faults;
    }

    private static List<HealthCheck> healthChecks(String dockerfile) {
        return HEALTH_CHECK
                .matcher(dockerfile)
                .results()
                .map(ImagesAgreeTest::healthCheck)
                .toList();
    }

    private static HealthCheck healthCheck(MatchResult found) {
        List<String> test = new ArrayList<>(List.of("CMD"));
        Arrays.stream(found.group(5).split(", *"))
                .map(word -> word.substring(1, word.length() - 1))
                .forEach(test::add);
        return new HealthCheck(
                test,
                found.group(1),
                found.group(2),
                found.group(3),
                Integer.parseInt(found.group(4)));
    }

    /// The health checks of our own images.
    private static List<HealthCheck> healthChecks(Compose compose) {
        return compose.services().values().stream()
                .filter(container -> container.build() != null)
                .map(Container::healthcheck)
                .distinct()
                .toList();
    }

    private static Map<String, String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    /// The version of the project.
    private static String version() {
        return VERSION.matcher(file("pom.xml")).results().findFirst().orElseThrow().group(1);
    }

    /// The instructions of a Dockerfile, one per line.
    private static String dockerfile(String image) {
        return file("images/" + image + "/Dockerfile").replace("\\\n", "");
    }
}
