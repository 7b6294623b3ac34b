package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The OpenAPI document, which is generated from the code. docs/reference/openapi.json has a copy,
/// so that reviews show its changes.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenApiTest {

    private static final Path GOLDEN = Path.of("../docs/reference/openapi.json");
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final JsonNode document =
            Caller.nobody().get("/api/v1/openapi.json").mustBe(200).json();

    @Test
    void the_document_matches_the_reference() throws IOException {
        String generated = JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
        if (System.getProperty("update-golden") != null) {
            Files.writeString(GOLDEN, generated);
        }
        assertThat(generated)
                .as("if the change is intended, run with -Dupdate-golden to update the file")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void every_operation_has_a_summary_and_a_tag() {
        operations()
                .forEach((name, operation) -> {
                    String summary = operation.path("summary").asText();
                    assertThat(summary).as(name).contains(" ").doesNotEndWith(".");
                    assertThat(operation.path("tags")).as(name).isNotEmpty();
                });
    }

    @Test
    void every_operation_documents_its_problems() {
        operations()
                .forEach((name, operation) -> {
                    Set<String> expected = new TreeSet<>(Set.of("503"));
                    if (name.contains("{household}")) {
                        expected.addAll(Set.of("401", "404"));
                    }
                    if (operation.has("requestBody")) {
                        expected.addAll(Set.of("400", "413", "415", "422"));
                    }
                    JsonNode responses = operation.path("responses");
                    assertThat(names(responses)).as(name).containsAll(expected);
                    for (String status : names(responses)) {
                        JsonNode content = responses.path(status).path("content");
                        if (status.compareTo("400") >= 0) {
                            assertThat(
                                            content.at("/application~1problem+json/schema/$ref")
                                                    .asText())
                                    .as("%s %s", name, status)
                                    .endsWith("/Problem");
                        } else if (!status.equals("204") && !content.has("text/csv")) {
                            assertThat(content.at("/application~1json/schema/$ref").asText())
                                    .as("%s %s", name, status)
                                    .endsWith("Response");
                        }
                    }
                });
    }

    @Test
    void every_body_has_a_schema_and_every_id_of_a_path_is_a_parameter() {
        operations()
                .forEach((name, operation) -> {
                    for (JsonNode content : operation.path("requestBody").path("content")) {
                        assertThat(content.path("schema")).as(name).isNotEmpty();
                    }
                    Matcher id = Pattern.compile("\\{([a-z]+)}").matcher(name);
                    while (id.find()) {
                        assertThat(operation.path("parameters").findValuesAsText("name"))
                                .as(name)
                                .contains(id.group(1));
                    }
                });
    }

    @Test
    void only_registration_and_sign_in_need_no_token() {
        Set<String> open = new TreeSet<>();
        operations()
                .forEach((name, operation) -> {
                    if (operation.path("security").isEmpty()) {
                        open.add(name);
                    }
                });
        assertThat(open)
                .containsExactly(
                        "GET /api/v1/registrations",
                        "POST /api/v1/registrations",
                        "POST /api/v1/sessions");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void the_fields_of_a_problem_are_those_of_the_record() {
        assertThat(names(document.at("/components/schemas/Problem/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(farthing.contract.Problem.class.getRecordComponents()).stream()
                                .map(java.lang.reflect.RecordComponent::getName)
                                .toList());
    }

    @Test
    void the_document_can_be_browsed_and_loads_no_external_resources() {
        Caller.Answer page = Caller.nobody().get("/api/docs/").mustBe(200);
        assertThat(page.http().body()).contains("swagger-ui", "/api/v1/openapi.json");
        assertThat(page.http().body()).doesNotContainPattern("(src|href)=['\"]?https?:");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("connect-src 'self'", "frame-ancestors 'none'");
        assertThat(Caller.nobody().get("/api/docs").status()).isIn(200, 301, 302, 307, 308);
        Caller.nobody().get("/api/docs/swagger-ui-bundle.js").mustBe(200);
    }

    /// All operations, by `GET /api/v1/me`.
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method ->
                                        operations.put(
                                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                                        + " "
                                                        + path.getKey(),
                                                method.getValue())));
        return operations;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
