package farthing.frontend.categories;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The categories in their groups, with rename in place, and the forms for a new category or group.
///
/// @param editedId the category whose name is being edited; empty for none
/// @param edited the form of that category
@CheckedTemplate(basePath = "categories", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CategoriesPage(
        Layout layout,
        List<Group> groups,
        Form form,
        List<Choice> groupChoices,
        List<Choice> kinds,
        Form groupForm,
        String editedId,
        Form edited)
        implements TemplateInstance {

    /// @param mixed whether it has categories of both kinds
    record Group(String name, boolean mixed, List<CategoryRow> categories) {}

    record CategoryRow(
            String id, long version, String name, String kind, String href, boolean hidden) {}
}
