package farthing.frontend.categories;

import farthing.contract.CategoryGroupRemovalRequest;
import farthing.contract.CategoryGroupRequest;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.categories.ShowCategories.Forms;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/categories/groups`: add, rename, move, merge and delete groups of categories.
@Page
@Path("/categories/groups")
@RunOnVirtualThread
public class GroupsResource {

    private final Visit visit;

    GroupsResource(Visit visit) {
        this.visit = visit;
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        form.checkName("name", visit.text());
        if (form.valid()) {
            try {
                return done(
                        CategoriesResource.HERE,
                        Notice.Kind.GROUP_ADDED,
                        visit.books().add(new CategoryGroupRequest(form.value("name"), null)));
            } catch (BackendProblem problem) {
                form.refuse(problem, CategoriesResource.FIELDS, visit.text());
            }
        }
        return new ShowCategories(visit)
                .page(new Forms(Form.empty(), form, "", Form.empty()), Groups.Moved.NOTHING);
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Step step = Step.of(form);
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (step.isNone()) {
            form.checkName("name", visit.text());
            changes.put("name", form.value("name"));
        } else {
            changes.put("position", step.position());
        }
        if (form.valid()) {
            try {
                return done(
                        step.isNone() ? CategoriesResource.HERE : step.address(id),
                        Notice.Kind.GROUP_SAVED,
                        visit.books().editGroup(id, form.number("version"), changes));
            } catch (BackendProblem problem) {
                form.refuse(problem, CategoriesResource.FIELDS, visit.text());
            }
        }
        return refused(id, form);
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        try {
            return done(
                    CategoriesResource.HERE,
                    Notice.Kind.GROUP_REMOVED,
                    visit.books()
                            .removeGroup(
                                    id, new CategoryGroupRemovalRequest(form.valueOrNull("into"))));
        } catch (BackendProblem problem) {
            form.refuse(problem, Map.of(), visit.text());
            return refused(id, form);
        }
    }

    private Response refused(String id, Form form) {
        return new ShowCategories(visit).page(Forms.refused(id, form), Groups.Moved.NOTHING);
    }

    private Response done(String address, Notice.Kind kind, @Nullable String change) {
        return Responses.seeOther(visit, address, Notice.of(kind, change));
    }
}
