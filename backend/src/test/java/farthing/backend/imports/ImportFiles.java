package farthing.backend.imports;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.TheMillers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Files sent to the Millers, as a browser sends them.
final class ImportFiles {

    private final String base;
    private final TheMillers millers;

    ImportFiles(String base, TheMillers millers) {
        this.base = base;
        this.millers = millers;
    }

    String path() {
        return millers.path + "/imports";
    }

    /// A preview of a file of the checking account.
    JsonNode preview(String csv) {
        return send(csv.getBytes(StandardCharsets.UTF_8), "account", millers.checking)
                .mustBe(201)
                .json();
    }

    /// @param fields names and values by turns
    Caller.Answer send(byte[] file, String... fields) {
        return send(millers.token, millers.path, file, fields);
    }

    Caller.Answer send(String token, String household, byte[] file, String... fields) {
        String boundary = "part" + UUID.randomUUID();
        List<byte[]> parts = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            String part =
                    """
                    --%s\r
                    Content-Disposition: form-data; name="%s"\r
                    \r
                    %s\r
                    """
                            .formatted(boundary, fields[at], fields[at + 1]);
            parts.add(part.getBytes(StandardCharsets.UTF_8));
        }
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="bank.csv"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(boundary);
        parts.add(head.getBytes(StandardCharsets.UTF_8));
        parts.add(file);
        parts.add("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return Caller.send(
                HttpRequest.newBuilder(URI.create(base + household + "/imports"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                        .build());
    }

    Caller.Answer accept(JsonNode preview) {
        return accept(preview, "\"new\"");
    }

    Caller.Answer accept(JsonNode preview, String rows) {
        return millers.anna.put(acceptance(preview), "{\"rows\": " + rows + "}");
    }

    Caller.Answer takeBack(JsonNode preview) {
        return millers.anna.delete(acceptance(preview));
    }

    String acceptance(JsonNode preview) {
        return path() + "/" + preview.path("import").asText() + "/acceptance";
    }

    /// How many transactions an import booked.
    static int booked(Caller.Answer result) {
        return result.mustBe(200).json().path("booked").asInt();
    }

    static List<String> statuses(JsonNode preview) {
        return preview.path("rows").findValuesAsText("status");
    }
}
