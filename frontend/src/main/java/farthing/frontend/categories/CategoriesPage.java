package farthing.frontend.categories;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The categories in their groups, each to rename in its place, and the forms for another.
///
/// @param editedId the category whose name is being edited; empty for none
/// @param edited what is typed for it
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

    /// @param mixed whether there are categories of both kinds in it
    record Group(String name, boolean mixed, List<CategoryRow> categories) {}

    record CategoryRow(
            String id, long version, String name, String kind, String href, boolean hidden) {}
}
