package farthing.frontend.categories;

import farthing.contract.CategoryRemovalRequest;
import farthing.contract.CategoryRemovalResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/categories/{id}/removal`: delete a category or merge it into another one, after a preview.
@Page
@Path("/categories/{id}/removal")
@RunOnVirtualThread
public class RemovalResource {

    private final Visit visit;

    RemovalResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response preview(@PathParam("id") String id, @Context UriInfo uri) {
        return page(id, Form.of(uri.getQueryParameters()));
    }

    @POST
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        try {
            @Nullable String change = visit.books().removeCategory(id, request(form, false));
            return Responses.seeOther(
                    visit,
                    CategoriesResource.HERE,
                    Notice.of(Notice.Kind.CATEGORY_REMOVED, change));
        } catch (BackendProblem problem) {
            form.refuse(problem, CategoriesResource.FIELDS, visit.text());
            return page(id, form);
        }
    }

    private Response page(String id, Form form) {
        List<CategoryResponse> categories = visit.books().categories();
        CategoryResponse category =
                categories.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        RemovalTexts texts = new RemovalTexts(visit.text(), visit.formats(), category);
        boolean valid = form.valid();
        RemovalPage.@Nullable RemovalPreview preview = null;
        try {
            CategoryRemovalResponse found = visit.books().previewRemoval(id, request(form, true));
            preview = texts.preview(found);
        } catch (BackendProblem problem) {
            if (!problem.is("category-has-transactions") || !form.value("into").isEmpty()) {
                form.refuse(problem, CategoriesResource.FIELDS, visit.text());
            }
        }
        boolean shown = valid && form.valid();
        return Responses.page(
                visit,
                shown ? 200 : Responses.UNPROCESSABLE,
                new RemovalPage(
                        visit.layout("categories", texts.title()),
                        texts.title(),
                        CategoriesResource.HERE + "/" + id + "/removal",
                        form,
                        texts.choices(form.value("into")),
                        texts.groups(categories, form.value("into")),
                        preview));
    }

    private static CategoryRemovalRequest request(Form form, boolean preview) {
        return new CategoryRemovalRequest(form.valueOrNull("into"), preview);
    }
}
