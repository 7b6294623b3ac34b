package farthing.frontend.imports;

import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What an import would do, or did, row by row.
///
/// @param state previewed, accepted or taken-back
/// @param all whether rows of every status are shown
/// @param newRows how many would be booked, in words; empty for none
/// @param booked how many are booked, in words
/// @param categories whether the file names categories
/// @param doubts what the file leaves open, in sentences
/// @param nextHref the rows after these; empty where there are none
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
        String newRows,
        String booked,
        boolean categories,
        List<Row> rows,
        List<String> doubts,
        List<Read> reading,
        String nextHref)
        implements TemplateInstance {

    /// @param status new, duplicate, conflict or error; of the new ones, booked or taken-back
    record Count(String status, String name, String count, String href, boolean shown) {}

    /// One thing about how the file was read.
    record Read(String what, String how) {}

    /// @param problem what is wrong with it; empty where nothing is
    record Row(
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
