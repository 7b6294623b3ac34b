package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Requests that are too large or malformed are refused before they are read completely.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class BodyLimitsTest {

    private final TheMillers millers = new TheMillers();

    @TestHTTPResource("/")
    URI address;

    @Test
    void a_content_length_over_the_limit_is_refused_before_the_body_is_sent() throws IOException {
        String[][] calls = {
            {"/api/v1/sessions", "20000"},
            {"/api/v1/registrations", "20000"},
            {millers.path + "/transactions", "2000000"},
            {millers.path + "/transactions/batch", "5000000"},
            {millers.path + "/imports", "99999999999999999999"},
            {millers.path + "/rates/imports", "17000000"},
        };
        for (String[] call : calls) {
            String answer =
                    raw(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/json\r\n"
                                    + "Authorization: Bearer %s\r\nContent-Length: %s\r\n\r\n",
                            call[0], millers.token, call[1]);
            assertThat(answer).as(call[0]).containsPattern("^HTTP/1.1 4(13|00)");
        }
    }

    @Test
    void an_upload_without_a_token_is_refused_before_the_file_is_sent() throws IOException {
        assertThat(
                        raw(
                                "POST %s/imports HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: multipart/form-data; boundary=x\r\n"
                                        + "Content-Length: 1000000\r\n\r\n",
                                millers.path))
                .startsWith("HTTP/1.1 401")
                .contains("not-signed-in");
    }

    @Test
    void a_chunked_body_is_read_only_up_to_the_limit() throws IOException {
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        assertThat(
                        raw(
                                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: application/json\r\n"
                                        + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + chunk.repeat(3)
                                        + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void json_with_too_many_tokens_is_refused() {
        String body = "{\"transactions\": [" + "{},".repeat(200_000) + "{}]}";
        assertThat(millers.anna.post(millers.path + "/transactions/batch", body).mustBe(400).code())
                .isEqualTo("malformed-json");
    }

    @Test
    void a_number_with_a_huge_exponent_is_malformed() {
        String body = "{\"account\": \"x\", \"amount\": 1E-2147483649}";
        assertThat(millers.anna.post(millers.path + "/transactions", body).mustBe(400).code())
                .isEqualTo("malformed-json");
    }

    @Test
    void an_incomplete_form_is_a_client_error() {
        String path = millers.path + "/imports";
        String[] types = {
            "multipart/form-data; boundary=zzz",
            "multipart/form-data; boundary=" + "z".repeat(4000),
            "multipart/form-data",
        };
        for (String type : types) {
            Caller.Answer answer = millers.anna.send("POST", path, "--zz\r\nx", type);
            assertThat(answer.status()).as(type).isBetween(400, 422);
            assertThat(answer.code()).as(type).isNotEmpty();
        }
    }

    private String raw(String request, Object... values) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            out.write(request.formatted(values).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readNBytes(600), StandardCharsets.UTF_8);
        }
    }
}
