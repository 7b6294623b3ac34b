package farthing.backend.imports;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.TheMillers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files of the Millers' bank.
final class ImportFiles {

    private final TheMillers millers;

    ImportFiles(TheMillers millers) {
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

    /// @param fields of the form, names and values in turn
    Caller.Answer send(byte[] file, String... fields) {
        return millers.anna.upload(path(), file, fields);
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
