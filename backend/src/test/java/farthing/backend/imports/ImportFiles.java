package farthing.backend.imports;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.TheMillers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files of the Millers' bank.
final class ImportFiles {

    /// Of the checking account, with two equal rows.
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

    /// A page of the rows of an import.
    JsonNode read(JsonNode preview, String query) {
        return millers.anna
                .get(path() + "/" + preview.path("import").asText() + query)
                .mustBe(200)
                .json();
    }

    /// The register.
    JsonNode transactions(String query) {
        return millers.anna
                .get(millers.path + "/transactions" + query)
                .mustBe(200)
                .json()
                .path("transactions");
    }

    /// How many transactions an import booked.
    static int booked(Caller.Answer result) {
        return result.mustBe(200).json().path("booked").asInt();
    }

    static List<String> statuses(JsonNode preview) {
        return preview.path("rows").findValuesAsText("status");
    }
}
