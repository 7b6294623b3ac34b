package farthing.frontend.transactions;

import farthing.contract.SavedSearchResponse;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The saved searches.
///
/// @param entry a new search that could not be saved; else null
@CheckedTemplate(basePath = "transactions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchesPage(Layout layout, List<SavedSearchRow> rows, @Nullable Form entry)
        implements TemplateInstance {

    /// @param form the fields as saved, or as typed with their errors
    /// @param href the transactions that the search finds
    record SavedSearchRow(
            String id,
            String name,
            long version,
            Form form,
            String href,
            String nameId,
            String textId) {

        static SavedSearchRow of(SavedSearchResponse search) {
            return of(search, Form.empty().with("name", search.name()).with("q", search.q()));
        }

        static SavedSearchRow of(SavedSearchResponse search, Form form) {
            return new SavedSearchRow(
                    search.id(),
                    search.name(),
                    search.version(),
                    form,
                    "/transactions?q=" + URLEncoder.encode(search.q(), StandardCharsets.UTF_8),
                    "name-" + search.id(),
                    "q-" + search.id());
        }
    }
}
