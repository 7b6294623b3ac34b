package farthing.frontend.imports;

import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What an import would do, or did, row by row.
///
/// @param state previewed, accepted or undone
/// @param all whether rows of every status are shown
/// @param accept what would be imported, in words; empty for nothing
/// @param imported the number of rows that were imported, as text
/// @param categories whether the file has categories
/// @param doubts what is ambiguous in the file, in sentences
/// @param nextHref the next page of rows; empty on the last
@CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PreviewPage(
        Layout layout,
        String id,
        String fileName,
        String account,
        String accountHref,
        String currency,
        String state,
        List<Count> counts,
        boolean all,
        String accept,
        String imported,
        boolean categories,
        List<ImportRow> rows,
        List<String> doubts,
        List<Read> reading,
        String nextHref)
        implements TemplateInstance {

    /// @param status new, duplicate, conflict or error; after acceptance imported or undone instead
    ///   of new
    record Count(String status, String name, String count, String href, boolean shown) {}

    /// One detail of how the file was read, such as its encoding.
    record Read(String what, String how) {}

    /// @param problem why the row cannot be read; empty if it can
    record ImportRow(
            String number,
            String date,
            String payee,
            String notes,
            String category,
            String amount,
            boolean in,
            String status,
            String statusName,
            String problem) {}
}
