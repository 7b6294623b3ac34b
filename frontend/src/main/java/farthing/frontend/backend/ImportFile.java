package farthing.frontend.backend;

import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/// A file to import, with options for how to read it if detection gets it wrong.
///
/// @param name the file name as uploaded
/// @param account id of the account that the rows belong to
/// @param dateFormat a pattern such as `dd.MM.yyyy`
/// @param decimal `point` or `comma`
/// @param columns JSON: which column holds what, by name or by number
public record ImportFile(
        Path content,
        String name,
        String account,
        @Nullable String dateFormat,
        @Nullable String decimal,
        @Nullable String columns) {

    ClientMultipartForm form() {
        ClientMultipartForm form =
                ClientMultipartForm.create()
                        .binaryFileUpload(
                                "file",
                                name,
                                content.toString(),
                                MediaType.APPLICATION_OCTET_STREAM)
                        .attribute("account", account, null);
        if (dateFormat != null) {
            form.attribute("dateFormat", dateFormat, null);
        }
        if (decimal != null) {
            form.attribute("decimal", decimal, null);
        }
        if (columns != null) {
            form.attribute("columns", columns, null);
        }
        return form;
    }
}
