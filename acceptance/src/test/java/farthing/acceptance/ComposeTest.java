package farthing.acceptance;

import static farthing.acceptance.Project.ROOT;
import static farthing.acceptance.Project.file;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.acceptance.Compose.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks compose.yaml without a Docker engine.
class ComposeTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(FARTHING_[A-Z_]+)`");
    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=([0-9]+)");
    private static final Pattern SIZE = Pattern.compile("/tmp:size=([0-9]+)m");

    /// The minimum for classes, code, threads and buffers, in MB.
    private static final int LEAST_FOR_JVM = 150;

    private static final Pattern BY_DIGEST = Pattern.compile(".+:.+@sha256:[0-9a-f]{64}");

    private final Set<String> settings = settings();

    @Test
    void compose_yaml_has_no_faults() {
        Compose compose = Compose.read(file("compose.yaml"));
        assertThat(compose.services()).containsOnlyKeys("frontend", "backend", "postgres");
        assertThat(faults(compose)).isEmpty();
        assertThat(compose.services().values())
                .flatExtracting(Container::ports)
                .containsExactly("127.0.0.1:5000:5000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    read_only: true              | read_only: false             | has a writable root file system
                    cap_drop: [ALL]              | cap_drop: [NET_RAW]          | has capabilities
                    no-new-privileges:true       | no-new-privileges:false      | may gain privileges
                    pids_limit: 400              | pids_limit: 0                | has no process limit
                    mem_limit: 1g                | shm_size: 1g                 | has no memory limit
                    mem_limit: 1g                | mem_limit: 768m              | has too little memory for heap, /tmp and JVM
                    size=256m                    | size=512m                    | has too little memory for heap, /tmp and JVM
                    restart: unless-stopped      | restart: "no"                | does not restart
                    FARTHING_BACKEND_URL         | FARTHING_BACKEND             | unknown setting FARTHING_BACKEND
                    DATABASE_PASSWORD_FILE: /run/secrets/database-password | DATABASE_PASSWORD: hunter2 | contains a secret
                    //postgres:5432              | //farthing:hunter2@postgres:5432 | contains a secret
                    @sha256:                     | -                            | is not pinned by digest
                    127.0.0.1:5000:5000          | 5000:5000                    | is reachable from other machines
                    networks: [pages, books]     | networks: [pages, book]      | unknown network book
                    secrets: [database-password] | secrets: [password]          | unknown secret password
                    "books:/var                  | "book:/var                   | unknown volume book
                    images/backend/Dockerfile    | images/back/Dockerfile       | missing file images/back/Dockerfile
                    test: ["CMD",                | test: ["CMD-SHELL",          | has a health check that needs a shell
                    <<: [*held, *asked]          | <<: [*held]                  | has no health check
                    """)
    void faults_are_found(String good, String bad, String fault) {
        String changed = file("compose.yaml").replace(good, bad);
        assertThat(changed).isNotEqualTo(file("compose.yaml"));
        assertThat(faults(Compose.read(changed))).anyMatch(each -> each.endsWith(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    restart: unless-stopped | restarts: unless-stopped
                    pids_limit: 400         | pids_limit: many
                    mem_limit: 1g           | image: farthing-backend:other
                    """)
    void unknown_and_duplicate_keys_and_wrong_types_are_refused(String good, String bad) {
        String changed = file("compose.yaml").replace(good, bad);
        assertThatThrownBy(() -> Compose.read(changed)).isInstanceOf(RuntimeException.class);
    }

    private List<String> faults(Compose compose) {
        List<String> faults = new ArrayList<>();
        compose.services()
                .forEach((name, container) -> {
                    List<String> found = new ArrayList<>(howItIsHeld(container));
                    found.addAll(whatItIsTold(container));
                    found.addAll(whatIsMissing(compose, container));
                    found.forEach(fault -> faults.add(name + ": " + fault));
                });
        return faults;
    }

    private static List<String> howItIsHeld(Container container) {
        List<String> faults = new ArrayList<>();
        require(container.readOnly(), "has a writable root file system", faults);
        require(container.capDrop().equals(List.of("ALL")), "has capabilities", faults);
        require(
                container.securityOpt().contains("no-new-privileges:true"),
                "may gain privileges",
                faults);
        require(container.pidsLimit() > 0, "has no process limit", faults);
        require(container.memLimit() != null, "has no memory limit", faults);
        require(
                container.build() == null || container.memLimit() == null || fits(container),
                "has too little memory for heap, /tmp and JVM",
                faults);
        require("unless-stopped".equals(container.restart()), "does not restart", faults);
        require(
                container.build() != null || BY_DIGEST.matcher(container.image()).matches(),
                "is not pinned by digest",
                faults);
        require(
                container.ports().stream().allMatch(port -> port.startsWith("127.0.0.1:")),
                "is reachable from other machines",
                faults);
        require(
                container.healthcheck() == null
                        || container.healthcheck().test().getFirst().equals("CMD"),
                "has a health check that needs a shell",
                faults);
        require(container.healthcheck() != null, "has no health check", faults);
        return faults;
    }

    /// Files in a tmpfs count towards the memory limit.
    private static boolean fits(Container container) {
        Path dockerfile = Path.of(requireNonNull(container.build()).dockerfile());
        if (Files.notExists(ROOT.resolve(dockerfile))) {
            return true; // reported separately
        }
        int heap = number(HEAP, file(dockerfile.resolveSibling("java.options").toString()));
        int files = number(SIZE, String.join(" ", container.tmpfs()));
        int limit = megabytes(requireNonNull(container.memLimit()));
        return limit * heap / 100 + files + LEAST_FOR_JVM <= limit;
    }

    private static int number(Pattern pattern, String text) {
        return Integer.parseInt(pattern.matcher(text).results().findFirst().orElseThrow().group(1));
    }

    private static int megabytes(String size) {
        int number = Integer.parseInt(size.substring(0, size.length() - 1));
        return size.endsWith("g") ? number * 1024 : number;
    }

    private List<String> whatItIsTold(Container container) {
        List<String> faults = new ArrayList<>();
        container
                .environment()
                .forEach((name, value) -> {
                    String setting = name.replaceFirst("_FILE$", "");
                    require(
                            !name.startsWith("FARTHING_") || settings.contains(setting),
                            "unknown setting " + setting,
                            faults);
                    require(
                            !name.endsWith("PASSWORD") && !value.matches(".*//[^/]*:[^/]*@.*"),
                            "contains a secret",
                            faults);
                });
        return faults;
    }

    private static List<String> whatIsMissing(Compose compose, Container container) {
        List<String> faults = new ArrayList<>();
        container
                .networks()
                .forEach(each -> known("network", each, compose.networks().keySet(), faults));
        container
                .secrets()
                .forEach(each -> known("secret", each, compose.secrets().keySet(), faults));
        container
                .dependsOn()
                .keySet()
                .forEach(each -> known("service", each, compose.services().keySet(), faults));
        container.volumes().stream()
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .forEach(each -> known("volume", each, compose.volumes().keySet(), faults));
        if (container.build() != null) {
            String dockerfile = container.build().dockerfile();
            require(Files.exists(ROOT.resolve(dockerfile)), "missing file " + dockerfile, faults);
        }
        return faults;
    }

    private static void known(String kind, String name, Set<String> names, List<String> faults) {
        require(names.contains(name), "unknown " + kind + " " + name, faults);
    }

    private static void require(boolean good, String fault, List<String> faults) {
        if (!good) {
            faults.add(fault);
        }
    }

    /// The settings in the reference. A test in the settings module checks that it is complete.
    private static Set<String> settings() {
        return SETTING.matcher(file("docs/reference/configuration.md"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
