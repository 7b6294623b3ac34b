package farthing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Checks numbers that must be the same in several files. (Rules check those of the manifests.)
class NumbersTest {

    private static final String HOME_SERVER = "docs/guides/home-server.md";
    private static final String OPERATING = "docs/guides/operating.md";
    private static final String COMPOSE = "docs/guides/compose.md";

    @Test
    void reverse_proxies_have_the_same_limits_as_farthing() {
        assertThat(60 * Numbers.of(HOME_SERVER, "proxy_read_timeout ([0-9]+)m;"))
                .isEqualTo(Numbers.importSeconds());
        assertThat(Numbers.of("kubernetes/components/tls-ingress/README.md", "timeout: \"([0-9]+)"))
                .isEqualTo(Numbers.importSeconds());

        int upload =
                Numbers.of(
                        "docs/reference/configuration.md",
                        "\\| `FARTHING_MAX_UPLOAD` \\| `([0-9]+)MB`");
        assertThat(Numbers.of(HOME_SERVER, "client_max_body_size ([0-9]+)m;")).isEqualTo(upload);
        assertThat(Numbers.of("kubernetes/components/tls-ingress/README.md", "size: ([0-9]+)m"))
                .isEqualTo(upload);
    }

    @Test
    void the_guide_has_the_shutdown_times() {
        assertThat(Numbers.of(OPERATING, "Requests under way have ([0-9]+) s"))
                .isEqualTo(Numbers.lastRequestSeconds());
        assertThat(Numbers.of(OPERATING, "Give the process the delay and ([0-9]+) s"))
                .isEqualTo(Numbers.secondsToEnd());
        assertThat(Numbers.of(OPERATING, "that it has not used for ([0-9]+) s"))
                .isEqualTo(Numbers.unusedConnectionSeconds());
        assertThat(Numbers.of(OPERATING, "at least ([0-9]+) s"))
                .isEqualTo(Numbers.leastDelaySeconds());
    }

    @Test
    void stop_timeouts_are_long_enough() {
        assertThat(Numbers.of(HOME_SERVER, "TimeoutStopSec=([0-9]+)"))
                .isGreaterThanOrEqualTo(Numbers.secondsToEnd());
        assertThat(Numbers.of("compose.yaml", "stop_grace_period: ([0-9]+)s"))
                .isGreaterThanOrEqualTo(Numbers.secondsToEnd());
        assertThat(Numbers.of("images/README.md", "--stop-timeout ([0-9]+)"))
                .isGreaterThanOrEqualTo(Numbers.secondsToEnd());
    }

    @Test
    void the_guide_has_the_share_of_the_heap() {
        for (String service : List.of("backend", "frontend")) {
            assertThat(
                            Numbers.of(
                                    "images/" + service + "/java.options",
                                    "MaxRAMPercentage=([0-9]+)"))
                    .isEqualTo(Numbers.of(COMPOSE, "heap is ([0-9]+) % of `mem_limit`"));
        }
        assertThat(Numbers.of(COMPOSE, "while they are read \\(([0-9]+) MB"))
                .isEqualTo(Numbers.of("compose.yaml", "/tmp:size=([0-9]+)m"));
    }

    @Test
    void all_postgresql_images_are_the_same() {
        String image = "image: (docker.io/library/postgres:\\S+@sha256:[0-9a-f]{64})";
        String here = Numbers.text("kubernetes/components/postgres/postgres.yaml", image);

        assertThat(Numbers.text("kubernetes/components/rds/database-user.yaml", image))
                .isEqualTo(here);
        assertThat(Numbers.text("compose.yaml", image)).isEqualTo(here);
    }
}
