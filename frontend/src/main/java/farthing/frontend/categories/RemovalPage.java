package farthing.frontend.categories;

import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deleting a category or merging it into another one, with a preview.
///
/// @param title names the category
/// @param path the URL of this page
/// @param form where the transactions go
/// @param choices that are not categories
/// @param groups the other categories of the same kind
/// @param preview null until the person chose where the transactions go
@CheckedTemplate(basePath = "categories", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RemovalPage(
        Layout layout,
        String title,
        String path,
        Form form,
        List<Choice> choices,
        List<ChoiceGroup> groups,
        @Nullable RemovalPreview preview)
        implements TemplateInstance {

    /// What would change.
    ///
    /// @param month the current month
    /// @param sentences what happens
    /// @param figures of the month
    /// @param act the label of the button
    record RemovalPreview(
            String month, List<String> sentences, List<FigureChange> figures, String act) {}

    /// @param after empty if the category no longer exists
    record FigureChange(String name, String before, String after) {}
}
