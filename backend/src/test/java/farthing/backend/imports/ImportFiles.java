package farthing.backend.imports;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.TheMillers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Imports files into the Millers' household.
final class ImportFiles {

    /// A file for the checking account, with two equal rows.
    static final String NOVEMBER =
            """
            Date,Payee,Amount,Notes,Category
            2026-11-20,Corner shop,-12.30,milk,Groceries
            2026-11-21,Café,-3.50,,
            2026-11-21,Café,-3.50,,
            2026-11-22,Employer,2500.00,,Salary
            """;

    private final TheMillers millers;

    ImportFiles(TheMillers millers) {
        this.millers = millers;
    }

    String path() {
        return millers.path + "/imports";
    }

    /// Previews a file for the checking account.
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

    Caller.Answer undo(JsonNode preview) {
        return millers.anna.delete(acceptance(preview));
    }

    String acceptance(JsonNode preview) {
        return path() + "/" + preview.path("import").asText() + "/acceptance";
    }

    /// A page of the rows of an import.
    JsonNode read(JsonNode preview, String query) {
        return millers.anna
                .get(path() + "/" + preview.path("import").asText() + query)
                .mustBe(200)
                .json();
    }

    /// A page of the register.
    JsonNode transactions(String query) {
        return millers.anna
                .get(millers.path + "/transactions" + query)
                .mustBe(200)
                .json()
                .path("transactions");
    }

    /// The number of transactions that an import added.
    static int imported(Caller.Answer result) {
        return result.mustBe(200).json().path("transactions").asInt();
    }

    static List<String> statuses(JsonNode preview) {
        return preview.path("rows").findValuesAsText("status");
    }
}
