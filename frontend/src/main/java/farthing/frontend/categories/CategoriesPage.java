package farthing.frontend.categories;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The categories in their groups, with one category or group edited in place, and the forms for a
/// new category or group.
///
/// @param editedId the category or group that is being edited; empty for none
/// @param edited its form
@CheckedTemplate(basePath = "categories", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CategoriesPage(
        Layout layout,
        List<GroupRow> groups,
        Form form,
        List<Choice> groupChoices,
        List<Choice> kinds,
        Form groupForm,
        String editedId,
        Form edited)
        implements TemplateInstance {

    /// The position of a category or group, and its buttons.
    ///
    /// @param position from 1
    /// @param focus `up` or `down` for the button that gets the focus; empty for neither
    record Place(
            String id,
            long version,
            String name,
            int position,
            boolean first,
            boolean last,
            String focus) {}

    /// @param mixed whether it has categories of both kinds
    /// @param others the groups that its categories can move to; empty if it has none
    record GroupRow(
            Place place, boolean mixed, List<Choice> others, List<CategoryRow> categories) {}

    /// @param groups all groups, with its own chosen
    record CategoryRow(
            Place place, String kind, String href, boolean hidden, List<Choice> groups) {}
}
