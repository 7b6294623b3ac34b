package farthing.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A call of the API with a valid example. [#ALL] has every call, from
/// test/resources/endpoints.txt. A new call needs a line there, and is then covered by the tests of
/// isolation and of bad input.
///
/// @param who the least privileged caller that may make the call
/// @param path as in the OpenAPI document, with `{…}` for ids and optionally a query
/// @param body empty for none; JSON or XML; `<…>` for ids; for an upload `file:`, the account, a
///   comma, and the lines of the file separated by `/`
record Endpoint(Who who, String method, String path, String body) {

    /// The privileges of a caller, lowest first.
    enum Who {
        ANYBODY,
        BEARER,
        VIEWER,
        EDITOR,
        OWNER
    }

    static final List<Endpoint> ALL = read("/endpoints.txt");

    private static final String FILE = "file:";
    private static final Pattern ID = Pattern.compile("[<{]([a-z]+)[>}]");

    private static List<Endpoint> read(String file) {
        try (InputStream in = requireNonNull(Endpoint.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace(" H", " /api/v1/households/{household}"))
                    .map(Endpoint::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint of(String line) {
        String[] cells = line.split(" +", 4);
        return new Endpoint(
                Who.valueOf(cells[0]), cells[1], cells[2], cells.length < 4 ? "" : cells[3]);
    }

    static List<Endpoint> ofHouseholds() {
        return ALL.stream().filter(e -> e.path.contains("{household}")).toList();
    }

    static List<Endpoint> withBody() {
        return ALL.stream().filter(e -> e.body.startsWith("{")).toList();
    }

    /// All operations in the OpenAPI document of the application, such as `GET /api/v1/me`.
    static Set<String> documented() {
        JsonNode paths =
                Caller.nobody()
                        .send("GET", "/api/v1/openapi.json", "", "", "Accept", "application/json")
                        .mustBe(200)
                        .json()
                        .path("paths");
        Set<String> operations = new TreeSet<>();
        paths.properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(method ->
                                        operations.add(
                                                method.toUpperCase() + " " + path.getKey())));
        return operations;
    }

    /// `GET /api/v1/me`. A spare account is one that can be deleted.
    String operation() {
        return method + " " + path.replaceAll("\\?.*", "").replace("{spare}", "{account}");
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /// The names of the ids in the example, except the household's.
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = ID.matcher(path + body);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        ids.removeAll(Set.of("household", "email", "member"));
        return ids;
    }

    /// Prepares the example: an import must be accepted before it can be undone, and a rate entered
    /// before it can be deleted.
    void prepare(Caller caller, Map<String, String> ids) {
        if (method.equals("DELETE") && path.endsWith("/acceptance")) {
            caller.put(path(ids), "{\"rows\": \"new\"}").mustBe(200);
        }
        if (method.equals("DELETE") && path.contains("/rates/")) {
            caller.put(path(ids), "{\"rate\": \"0.92\"}").mustBe(201);
        }
    }

    Caller.Answer call(Caller caller, Map<String, String> ids) {
        return call(caller, ids, filled(body, ids).getBytes(UTF_8));
    }

    /// Makes the call with another body.
    Caller.Answer call(Caller caller, Map<String, String> ids, byte[] other) {
        String[] headers =
                method.equals("PATCH") || method.equals("DELETE")
                        ? new String[] {"If-Match", "*"}
                        : new String[0];
        if (body.startsWith(FILE)) {
            String[] parts = new String(other, UTF_8).substring(FILE.length()).split(",", 2);
            return caller.upload(filled(path, ids), parts[0], parts[1].replace('/', '\n'));
        }
        return caller.send(method, filled(path, ids), other, contentType(), headers);
    }

    private String contentType() {
        if (body.isEmpty()) {
            return "";
        }
        if (body.startsWith("<")) {
            return "application/xml";
        }
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    String path(Map<String, String> ids) {
        return filled(path, ids);
    }

    String body(Map<String, String> ids) {
        return filled(body, ids);
    }

    private static String filled(String template, Map<String, String> ids) {
        return ID.matcher(template)
                .replaceAll(found -> {
                    String id = ids.get(found.group(1));
                    assertThat(id).as(found.group()).isNotNull();
                    return Matcher.quoteReplacement(String.valueOf(id));
                });
    }

    @Override
    public String toString() {
        return method + " " + path + " " + body;
    }
}
