package farthing.frontend.transactions;

import farthing.contract.SavedSearchRequest;
import farthing.contract.SavedSearchResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.SearchBackend;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/// `/searches`: lists the saved searches, and saves, edits and deletes them.
@Page
@Path("/searches")
@RunOnVirtualThread
public class SearchesResource {

    private static final String HERE = "/searches";

    private final Visit visit;
    private final SearchBackend backend;

    SearchesResource(Visit visit, @RestClient SearchBackend backend) {
        this.visit = visit;
        this.backend = backend;
    }

    @GET
    public Response list() {
        return page(200, Form.empty(), "");
    }

    @POST
    public Response save(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        form.checkName("name", visit.text());
        if (form.valid()) {
            try {
                return done(
                        Responses.back(form.value("back"), HERE),
                        backend.save(visit.bearer(), visit.household().id(), request(form)));
            } catch (BackendProblem problem) {
                refuse(form, problem);
            }
        }
        return page(Responses.UNPROCESSABLE, form, "");
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        form.checkName("name", visit.text());
        if (form.valid()) {
            try {
                String match = "\"" + form.number("version") + "\"";
                String household = visit.household().id();
                return done(
                        HERE, backend.edit(visit.bearer(), household, id, match, request(form)));
            } catch (BackendProblem problem) {
                refuse(form, problem);
            }
        }
        return page(Responses.UNPROCESSABLE, form, id);
    }

    @POST
    @Path("{id}/deletion")
    public Response delete(@PathParam("id") String id) {
        RestResponse<Void> deleted =
                backend.delete(visit.bearer(), visit.household().id(), id, "*");
        return Responses.seeOther(
                visit, HERE, Notice.of(Notice.Kind.DELETED, deleted.getHeaderString("Change")));
    }

    private Response done(String path, RestResponse<SavedSearchResponse> saved) {
        return Responses.seeOther(
                visit, path, Notice.of(Notice.Kind.SEARCH_SAVED, saved.getHeaderString("Change")));
    }

    private void refuse(Form form, BackendProblem problem) {
        boolean taken = problem.is("search-name-taken");
        problem.errors()
                .forEach(error -> {
                    if (error.pointer().equals("/name")) {
                        String ours = visit.text().of(SearchText.class).name_taken();
                        form.refuse("name", taken ? ours : error.detail());
                    } else {
                        form.refuse("q", SearchFault.words(error, visit.text()));
                    }
                });
        if (form.valid()) {
            throw problem;
        }
    }

    private static SavedSearchRequest request(Form form) {
        return new SavedSearchRequest(form.value("name"), form.value("q"));
    }

    /// @param edited the id of the search that the form edits; empty for a new one
    private Response page(int status, Form form, String edited) {
        List<SavedSearchResponse> saved =
                backend.searches(visit.bearer(), visit.household().id()).searches();
        return Responses.page(
                visit,
                status,
                new SearchesPage(
                        visit.layout("transactions", visit.text().of(SearchText.class).saved()),
                        saved.stream()
                                .map(search ->
                                        search.id().equals(edited)
                                                ? SearchesPage.SavedSearchRow.of(search, form)
                                                : SearchesPage.SavedSearchRow.of(search))
                                .toList(),
                        edited.isEmpty() && !form.valid() ? form : null));
    }
}
