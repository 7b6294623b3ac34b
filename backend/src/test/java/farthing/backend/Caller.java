package farthing.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Calls the API, with or without a token.
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    /// A caller of the application under test, without a token.
    public static Caller nobody() {
        return withToken("");
    }

    public static Caller withToken(String token) {
        return new Caller(Sql.setting("test.url"), token);
    }

    /// @param base `http://localhost:port`
    /// @param token empty for none
    public Caller(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /// A response with status, headers and body.
    public record Answer(int status, HttpResponse<String> http) {

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(http.body(), e);
            }
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public String code() {
            return json().path("code").asText();
        }

        /// The pointers of the invalid fields, in the order of the response.
        public java.util.List<String> pointers() {
            return json().path("errors").findValuesAsText("pointer");
        }

        public Answer mustBe(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "expected " + expected + ", got " + status + ": " + http.body());
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, "", "");
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, "application/json", headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, "application/merge-patch+json", headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, "application/json", headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", "", headers);
    }

    /// Uploads a file as a form.
    ///
    /// @param account id
    public Answer upload(String path, String account, String csv) {
        return upload(path, csv.getBytes(StandardCharsets.UTF_8), "account", account);
    }

    /// Uploads a file as a browser does.
    ///
    /// @param fields of the form, names and values in turn
    public Answer upload(String path, byte[] file, String... fields) {
        String boundary = "part-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int at = 0; at < fields.length; at += 2) {
            String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
            body.writeBytes(
                    head.formatted(boundary, fields[at], fields[at + 1])
                            .getBytes(StandardCharsets.UTF_8));
        }
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="bank.csv"\r
                Content-Type: text/csv\r
                \r
                """;
        body.writeBytes(head.formatted(boundary).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send("POST", path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    public Answer send(
            String method, String path, String body, String contentType, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), contentType, headers);
    }

    /// @param contentType empty for none
    /// @param headers names and values in turn
    public Answer send(
            String method, String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(
                                method,
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
