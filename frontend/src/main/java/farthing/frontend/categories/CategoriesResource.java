package farthing.frontend.categories;

import farthing.contract.CategoryRequest;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.categories.ShowCategories.Forms;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/categories`: the categories in their groups; add, rename, hide, and move categories.
@Page
@Path(CategoriesResource.HERE)
@RunOnVirtualThread
public class CategoriesResource {

    static final String HERE = "/categories";
    static final Map<String, String> FIELDS =
            Map.of("/name", "name", "/kind", "kind", "/group", "group", "/into", "into");

    private final Visit visit;

    CategoriesResource(Visit visit) {
        this.visit = visit;
    }

    /// @param edit the category or group to edit
    /// @param moved the category or group that was just moved
    /// @param by the button that moved it
    @GET
    public Response list(
            @QueryParam("edit") @DefaultValue("") String edit,
            @QueryParam("moved") @DefaultValue("") String moved,
            @QueryParam("by") @DefaultValue("") String by) {
        return new ShowCategories(visit).page(Forms.editing(edit), new Groups.Moved(moved, by));
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        form.checkName("name", visit.text());
        if (form.valid()) {
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
        return new ShowCategories(visit)
                .page(new Forms(form, Form.empty(), "", Form.empty()), Groups.Moved.NOTHING);
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Step step = Step.of(form);
        if (typed.containsKey("name")) {
            form.checkName("name", visit.text());
        }
        if (form.valid()) {
            try {
                @Nullable String change =
                        visit.books().editCategory(id, form.number("version"), changes(form, step));
                return step.isNone()
                        ? saved(change)
                        : Responses.seeOther(
                                visit,
                                step.address(id),
                                Notice.of(Notice.Kind.CATEGORY_SAVED, change));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return new ShowCategories(visit).page(Forms.refused(id, form), Groups.Moved.NOTHING);
    }

    private static Map<String, @Nullable Object> changes(Form form, Step step) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        for (String field : new String[] {"name", "group"}) {
            if (!form.value(field).isEmpty()) {
                changes.put(field, form.value(field));
            }
        }
        if (!form.value("hidden").isEmpty()) {
            changes.put("hidden", form.is("hidden", "true"));
        }
        if (!step.isNone()) {
            changes.put("position", step.position());
        }
        return changes;
    }

    private Response saved(@Nullable String change) {
        return Responses.seeOther(visit, HERE, Notice.of(Notice.Kind.CATEGORY_SAVED, change));
    }
}
