package farthing.frontend.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import farthing.frontend.backend.ImportFile;
import farthing.frontend.server.Form;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The fields of the upload form.
///
/// @param date and the others up to `notes`: the name or the number of the column that holds it
public record Upload(
        @RestForm("file") @Nullable FileUpload upload,
        @RestForm @Nullable String account,
        @RestForm @Nullable String dateFormat,
        @RestForm @Nullable String decimal,
        @RestForm @Nullable String date,
        @RestForm @Nullable String amount,
        @RestForm @Nullable String debit,
        @RestForm @Nullable String credit,
        @RestForm @Nullable String payee,
        @RestForm @Nullable String notes) {

    private static final List<String> COLUMNS =
            List.of("date", "amount", "debit", "credit", "payee", "notes");

    /// The form field for each pointer into the request.
    static final Map<String, String> FIELDS = fields();

    boolean isEmpty() {
        return upload == null || upload.size() == 0;
    }

    Form form() {
        return Form.empty()
                .with("account", account)
                .with("dateFormat", dateFormat)
                .with("decimal", decimal)
                .with("date", date)
                .with("amount", amount)
                .with("debit", debit)
                .with("credit", credit)
                .with("payee", payee)
                .with("notes", notes);
    }

    ImportFile file(Form form) {
        FileUpload file = Objects.requireNonNull(upload);
        Path content = file.uploadedFile();
        return new ImportFile(
                content,
                file.fileName(),
                form.value("account"),
                form.valueOrNull("dateFormat"),
                form.valueOrNull("decimal"),
                columns(form));
    }

    private static @Nullable String columns(Form form) {
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        for (String column : COLUMNS) {
            if (!form.value(column).isEmpty()) {
                columns.put(column, form.value(column));
            }
        }
        return columns.isEmpty() ? null : columns.toString();
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String field : List.of("file", "account", "dateFormat", "decimal", "columns")) {
            fields.put("/" + field, field);
        }
        for (String column : COLUMNS) {
            fields.put("/columns/" + column, column);
        }
        return Map.copyOf(fields);
    }
}
