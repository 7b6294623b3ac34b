package farthing.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/// An API client: a user with a household.
final class ApiUser {

    static final String EMAIL = "ann@example.org";
    static final String PASSWORD = "correct horse battery";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String token;
    private final String household;

    private ApiUser(String address, String token, String household) {
        this.address = address;
        this.token = token;
        this.household = household;
    }

    /// Registers the first user, with a household in euros.
    static ApiUser register(String address) {
        return register(address, EMAIL, "en");
    }

    /// Registers a further user, with a household in euros. Requires open registration.
    static ApiUser register(String address, String email, String locale) {
        JsonNode registered =
                body(
                        send(
                                address + "/api/v1/registrations",
                                "",
                                "POST",
                                """
                                {"email": "%s", "password": "%s", "name": "Ann",
                                 "household": {"name": "Maple Street 7", "currency": "EUR", "locale": "%s"}}
                                """
                                        .formatted(email, PASSWORD, locale)),
                        201);
        return new ApiUser(
                address,
                registered.path("token").asText(),
                registered.path("household").path("id").asText());
    }

    /// Signs in as the first user, for example after a restore.
    static ApiUser signIn(String address) {
        return signIn(address, EMAIL, PASSWORD);
    }

    static ApiUser signIn(String address, String email, String password) {
        String both = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
        String token =
                body(send(address + "/api/v1/sessions", "", "POST", both), 201)
                        .path("token")
                        .asText();
        JsonNode me = body(send(address + "/api/v1/me", token, "GET", ""), 200);
        return new ApiUser(address, token, me.path("households").path(0).path("id").asText());
    }

    /// The same user at another address, for example after a restart.
    ApiUser at(String other) {
        return new ApiUser(other, token, household);
    }

    /// The value of the session cookie.
    String token() {
        return token;
    }

    String openAccount(String name) {
        return post("/accounts", "{\"name\": \"%s\", \"type\": \"checking\"}".formatted(name))
                .path("id")
                .asText();
    }

    /// @return the id of the transaction
    String spend(String account, String amount) {
        return post(
                        "/transactions",
                        """
                        {"date": "2026-11-22", "account": "%s", "amount": "-%s", "payee": "Shop"}
                        """
                                .formatted(account, amount))
                .path("id")
                .asText();
    }

    JsonNode get(String path) {
        return body(send(url(path), token, "GET", ""), 200);
    }

    JsonNode post(String path, String json) {
        return body(send(url(path), token, "POST", json), 201);
    }

    int status(String path) {
        return send(url(path), token, "GET", "").statusCode();
    }

    /// Uploads a file as multipart/form-data.
    JsonNode upload(String path, String account, String csv) {
        String boundary = UUID.randomUUID().toString();
        String form =
                """
                --%1$s\r
                Content-Disposition: form-data; name="account"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="statement.csv"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """
                        .formatted(boundary, account, csv);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return body(send(request), 201);
    }

    JsonNode put(String path, String json) {
        return send("PUT", path, json, 200);
    }

    /// Makes any call of the household.
    JsonNode send(String method, String path, String json, int expected) {
        return body(send(url(path), token, method, json), expected);
    }

    private String url(String path) {
        return address + path(path);
    }

    /// The path of a resource of the household, without the address.
    String path(String path) {
        return "/api/v1/households/" + household + path;
    }

    private static JsonNode body(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    private static HttpResponse<String> send(String url, String token, String method, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
