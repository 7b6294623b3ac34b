package farthing.acceptance;

import static farthing.acceptance.Project.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks the text of the Dockerfiles; images/test.sh builds and runs them.
class DockerfilesTest {

    private static final Pattern BASE =
            Pattern.compile(
                    "(?m)^ARG BASE_IMAGE=docker\\.io/library/eclipse-temurin:25\\.[0-9._]+-jre-[a-z]+@sha256:[0-9a-f]{64}$");
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+)(?: AS (\\S+))?");
    private static final List<String> LABELS =
            List.of("title", "description", "version", "revision", "source");

    @ParameterizedTest
    @ValueSource(strings = {"backend", "frontend", "standalone"})
    void dockerfiles_have_no_faults(String service) {
        assertThat(faults(dockerfile(service))).isEmpty();
    }

    @Test
    void all_images_have_the_same_base() {
        assertThat(List.of("backend", "frontend", "standalone"))
                .extracting(service -> BASE.matcher(dockerfile(service)).results().toList())
                .extracting(found -> found.getFirst().group())
                .containsOnly(
                        BASE.matcher(dockerfile("backend"))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @sha256:               | @sha512:                 | the base is not pinned
                    -jre-noble             | -jre                     | the base is not pinned
                    FROM application AS    | FROM debian:12 AS        | unexpected base image: debian:12
                    USER 10001:10001       | USER farthing            | the user is not a number
                    USER 10001:10001       | USER 0                   | the user is root
                    ENTRYPOINT ["java"     | ENTRYPOINT exec java     | the entrypoint needs a shell
                    CMD ["env"             | CMD env                  | the health check needs a shell
                    "--unset=JDK_JAVA_OPTIONS", | ""                  | the health check uses the options of the service
                    .image.revision        | .image.vendor            | no label revision
                    COPY backend/target/quarkus-app | COPY .           | copies .
                    """)
    void faults_are_found(String good, String bad, String fault) {
        String changed = dockerfile("backend").replace(good, bad);
        assertThat(changed).isNotEqualTo(dockerfile("backend"));
        assertThat(faults(changed)).contains(fault);
    }

    @Test
    void the_build_context_contains_only_what_is_needed() {
        List<String> lines =
                file(".dockerignore").lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(lines).first().isEqualTo("*");
        assertThat(lines.stream().filter(line -> line.startsWith("!")))
                .allMatch(
                        line -> line.matches("!(backend|frontend|standalone|images|.*/target.*)"));
    }

    private static List<String> faults(String dockerfile) {
        List<String> faults = new ArrayList<>();
        List<String> lines =
                dockerfile
                        .replace("\\\n", " ")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
        if (!BASE.matcher(dockerfile).find()) {
            faults.add("the base is not pinned");
        }
        Set<String> stages = new HashSet<>(Set.of("${BASE_IMAGE}"));
        for (String line : lines) {
            faults.addAll(faults(line, stages));
        }
        for (String label : LABELS) {
            if (!dockerfile.contains("org.opencontainers.image." + label + "=")) {
                faults.add("no label " + label);
            }
        }
        return faults;
    }

    private static List<String> faults(String line, Set<String> stages) {
        List<String> words = List.of(line.strip().split("\\s+"));
        return switch (words.getFirst()) {
            case "FROM" -> stage(line, stages);
            case "USER" -> user(words.get(1));
            case "ENTRYPOINT" -> shell(words.get(1), "the entrypoint needs a shell");
            case "HEALTHCHECK" ->
                    Stream.concat(
                                    shell(
                                            words.get(words.indexOf("CMD") + 1),
                                            "the health check needs a shell")
                                            .stream(),
                                    ownOptions(line).stream())
                            .toList();
            case "COPY" -> copied(words.subList(1, words.size() - 1));
            default -> List.of();
        };
    }

    /// Every JVM reads JDK_JAVA_OPTIONS, so the health check must unset it.
    private static List<String> ownOptions(String line) {
        return line.contains("\"--unset=JDK_JAVA_OPTIONS\"")
                ? List.of()
                : List.of("the health check uses the options of the service");
    }

    private static List<String> stage(String line, Set<String> stages) {
        var stage = STAGE.matcher(line);
        if (!stage.matches() || !stages.contains(stage.group(1))) {
            return List.of("unexpected base image: " + line.split(" ")[1]);
        }
        stages.add(String.valueOf(stage.group(2)));
        return List.of();
    }

    private static List<String> user(String user) {
        if (!user.matches("[0-9]+(:[0-9]+)?")) {
            return List.of("the user is not a number");
        }
        return user.matches("0(:.*)?") ? List.of("the user is root") : List.of();
    }

    private static List<String> shell(String command, String fault) {
        return command.startsWith("[\"") ? List.of() : List.of(fault);
    }

    /// Allowed are the output of the build, files in images/, and files of an earlier stage.
    private static List<String> copied(List<String> sources) {
        return sources.getFirst().startsWith("--from=")
                ? List.of()
                : sources.stream()
                        .filter(path -> !path.matches("[a-z]+/target/quarkus-app|images/.+"))
                        .map(path -> "copies " + path)
                        .toList();
    }

    private static String dockerfile(String service) {
        return file("images/" + service + "/Dockerfile");
    }
}
