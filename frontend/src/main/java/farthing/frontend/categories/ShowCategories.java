package farthing.frontend.categories;

import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Shows the page of categories, with its forms as typed.
record ShowCategories(Visit visit) {

    /// The forms of the page.
    ///
    /// @param editedId the category or group that is being edited; empty for none
    record Forms(Form category, Form group, String editedId, Form edited) {

        static Forms editing(String id) {
            return new Forms(Form.empty(), Form.empty(), id, Form.empty());
        }

        static Forms refused(String id, Form form) {
            return new Forms(Form.empty(), Form.empty(), id, form);
        }

        private int status() {
            boolean valid = category.valid() && group.valid() && edited.valid();
            return valid ? 200 : Responses.UNPROCESSABLE;
        }
    }

    Response page(Forms forms, Groups.Moved moved) {
        Text text = visit.text();
        List<CategoryResponse> categories = visit.books().categories();
        List<CategoryGroupResponse> groups = visit.books().groups();
        fillIn(forms, groups, categories);
        Groups shown = new Groups(text, groups, categories, moved);
        return Responses.page(
                visit,
                forms.status(),
                new CategoriesPage(
                        visit.layout("categories", text.of(CommonText.class).categories()),
                        shown.shown(),
                        forms.category(),
                        shown.choices(forms.category().value("group")),
                        kinds(text.of(CategoryText.class), forms.category()),
                        forms.group(),
                        forms.editedId(),
                        forms.edited()));
    }

    /// Fills in the stored name of the edited category or group, unless a name was typed.
    private static void fillIn(
            Forms forms, List<CategoryGroupResponse> groups, List<CategoryResponse> categories) {
        Form form = forms.edited();
        if (!form.valid() && !form.value("name").isEmpty()) {
            return;
        }
        for (CategoryResponse category : categories) {
            if (category.id().equals(forms.editedId())) {
                form.with("name", category.name());
            }
        }
        for (CategoryGroupResponse group : groups) {
            if (group.id().equals(forms.editedId())) {
                form.with("name", group.name());
            }
        }
    }

    private static List<Choice> kinds(CategoryText text, Form form) {
        return List.of(
                new Choice("expense", text.kind_expense(), form.is("kind", "expense")),
                new Choice("income", text.kind_income(), form.is("kind", "income")));
    }
}
