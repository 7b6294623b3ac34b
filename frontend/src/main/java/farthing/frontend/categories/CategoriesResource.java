package farthing.frontend.categories;

import farthing.contract.CategoryGroupRequest;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/categories`: groups of categories; add, rename, hide.
@Page
@Path("/categories")
@RunOnVirtualThread
public class CategoriesResource {

    private static final String HERE = "/categories";
    private static final Map<String, String> FIELDS =
            Map.of("/name", "name", "/kind", "kind", "/group", "group");

    private final Visit visit;

    CategoriesResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response list(@QueryParam("edit") @DefaultValue("") String edit) {
        return page(200, new Forms(Form.empty(), Form.empty(), edit, Form.empty()));
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        if (named(form)) {
            try {
                return saved(
                        visit.books()
                                .add(
                                        new CategoryRequest(
                                                form.value("name"),
                                                form.value("kind"),
                                                form.valueOrNull("group"),
                                                null,
                                                null)));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(Responses.UNPROCESSABLE, new Forms(form, Form.empty(), "", Form.empty()));
    }

    @POST
    @Path("groups")
    public Response addGroup(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        if (named(form)) {
            try {
                String change =
                        visit.books().add(new CategoryGroupRequest(form.value("name"), null));
                return Responses.seeOther(visit, HERE, Notice.of(Notice.Kind.GROUP_ADDED, change));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(Responses.UNPROCESSABLE, new Forms(Form.empty(), form, "", Form.empty()));
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        boolean renames = typed.containsKey("name");
        if (!renames || named(form)) {
            Map<String, @Nullable Object> changes = new HashMap<>();
            if (renames) {
                changes.put("name", form.value("name"));
            }
            if (!form.value("hidden").isEmpty()) {
                changes.put("hidden", form.is("hidden", "true"));
            }
            try {
                return saved(visit.books().editCategory(id, form.number("version"), changes));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(Responses.UNPROCESSABLE, new Forms(Form.empty(), Form.empty(), id, form));
    }

    private boolean named(Form form) {
        form.checkName("name", visit.text());
        return form.valid();
    }

    private Response saved(@Nullable String change) {
        return Responses.seeOther(visit, HERE, Notice.of(Notice.Kind.CATEGORY_SAVED, change));
    }

    private Response page(int status, Forms forms) {
        Text text = visit.text();
        List<CategoryResponse> categories = visit.books().categories();
        for (CategoryResponse category : categories) {
            if (category.id().equals(forms.editedId()) && forms.edited().valid()) {
                forms.edited().with("name", category.name());
            }
        }
        Groups shown = new Groups(text, visit.books().groups(), categories);
        return Responses.page(
                visit,
                status,
                new CategoriesPage(
                        visit.layout("categories", text.of(CommonText.class).categories()),
                        shown.shown(),
                        forms.category(),
                        shown.choices(forms.category().value("group")),
                        List.of(
                                new Choice(
                                        "expense",
                                        text.of(CategoryText.class).kind_expense(),
                                        forms.category().is("kind", "expense")),
                                new Choice(
                                        "income",
                                        text.of(CategoryText.class).kind_income(),
                                        forms.category().is("kind", "income"))),
                        forms.group(),
                        forms.editedId(),
                        forms.edited()));
    }

    /// The three forms of the page, as typed.
    private record Forms(Form category, Form group, String editedId, Form edited) {}
}
