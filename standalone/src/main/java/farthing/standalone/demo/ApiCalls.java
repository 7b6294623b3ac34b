package farthing.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Calls the API of a Farthing.
final class ApiCalls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private String token = "";

    /// @param base URL of the application: `http://127.0.0.1:5000`
    ApiCalls(String base) {
        this.base = base;
    }

    /// The bearer token of all later calls.
    void signIn(String with) {
        token = with;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).POST(json(body)));
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).PUT(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher json(Object body) throws IOException {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the sample household could not be created: " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
