package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks the health addresses, metrics and queries of docs/guides/operating.md and backup.md with
/// a running Farthing.
class OperatingGuideTest {

    private static final Guide OPERATING = Guide.read("guides/operating.md");
    private static final Guide BACKUP = Guide.read("guides/backup.md");

    /// A metric in an expression: a name with an underscore that is not a function.
    private static final Pattern IN_QUERY = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?! ?\\()");

    /// A metric with a label.
    private static final Pattern LABELLED = Pattern.compile("\\b([a-z_]+)\\{([a-z]+)[!=]");

    /// The first cell of a row in the table of metrics.
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`(?:http|agroal|farthing|jvm)_[^|]+?) \\|");

    private static final Pattern QUOTED = Pattern.compile("`([a-z_]+)\\*?`");

    @TempDir static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Service service;

    @SuppressWarnings("NullAway.Init")
    private static String scrape;

    @BeforeAll
    static void start() throws Exception {
        service = Service.standalone(folder.resolve("data"));
        ApiUser ann = ApiUser.register(service.address());
        ann.spend(ann.openAccount("Checking"), "12.30");
        HttpRequest home =
                HttpRequest.newBuilder(URI.create(service.address() + "/"))
                        .header("Cookie", "farthing_session=" + ann.token())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(home, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            URI metrics = URI.create(service.address() + "/q/metrics");
            scrape =
                    http.send(
                                    HttpRequest.newBuilder(metrics).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void all_health_addresses_respond_with_200() {
        List<String> addresses =
                Pattern.compile("(?m)^\\| `(/q/[a-z/]+)`")
                        .matcher(OPERATING.text())
                        .results()
                        .map(row -> row.group(1))
                        .toList();
        assertThat(addresses).hasSize(3);
        assertThat(Stream.concat(addresses.stream(), Stream.of("/q/health/well", "/q/health")))
                .allMatch(address -> service.status(address) == 200);
    }

    @Test
    void all_metrics_of_the_table_exist() {
        List<String> names = new ArrayList<>();
        for (MatchResult row : ROW.matcher(OPERATING.text()).results().toList()) {
            String before = "";
            for (MatchResult name : QUOTED.matcher(row.group(1)).results().toList()) {
                before =
                        name.group(1).startsWith("_")
                                ? ending(before, name.group(1))
                                : name.group(1);
                names.add(before);
            }
        }
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(names).allMatch(name -> scrape.contains("\n" + name), "is scraped");
    }

    @Test
    void metrics_and_labels_of_all_queries_exist() {
        String queries =
                Stream.concat(OPERATING.blocks("promql").stream(), BACKUP.blocks("promql").stream())
                        .collect(Collectors.joining())
                        .replaceAll("(?m)#.*$", "");
        Set<String> names =
                IN_QUERY.matcher(queries)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(6);
        assertThat(names).allMatch(name -> !samples(name).isEmpty(), "is scraped");

        List<MatchResult> labelled = LABELLED.matcher(queries).results().toList();
        assertThat(labelled).hasSizeGreaterThan(3);
        assertThat(labelled)
                .allMatch(asked ->
                        samples(asked.group(1)).stream()
                                .anyMatch(line -> line.contains(asked.group(2) + "=\"")));
    }

    @Test
    void request_metrics_have_the_labels_in_the_guide() {
        assertThat(samples("http_server_requests_seconds_count"))
                .anyMatch(line ->
                        Map.of(
                                        "method", "POST",
                                        "status", "201",
                                        "uri", "/api/v1/households/{household}/accounts")
                                .entrySet()
                                .stream()
                                .allMatch(label ->
                                        line.contains(
                                                label.getKey() + "=\"" + label.getValue() + "\"")));
        assertThat(samples("http_server_requests_seconds_bucket"))
                .anyMatch(line -> line.contains("le=\""));
        assertThat(samples("jvm_memory_used_bytes"))
                .anyMatch(line -> line.contains("area=\"heap\""));
        assertThat(OPERATING.text())
                .contains("`/api/v1/households/{household}/accounts`", "area=\"heap\"", "by (le)");
    }

    /// `http_requests_bucket`, `_count`: `http_requests_count`.
    private static String ending(String before, String ending) {
        return before.substring(0, before.lastIndexOf('_')) + ending;
    }

    private static List<String> samples(String name) {
        return scrape.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .toList();
    }
}
