package farthing.frontend.history;

import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.HistoryBackend;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// `/changes/{id}/reversal`: the Undo button of a notice and of the history.
@Page
@Path("/changes")
@RunOnVirtualThread
public class UndoResource {

    private static final String CHANGE = "Change";

    private final Visit visit;
    private final HistoryBackend backend;

    UndoResource(Visit visit, @RestClient HistoryBackend backend) {
        this.visit = visit;
        this.backend = backend;
    }

    @POST
    @Path("{id}/reversal")
    public Response undo(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        String back = Responses.back(form.value("back"), "/transactions");
        Notice.Kind done = form.is("again", "true") ? Notice.Kind.REDONE : Notice.Kind.UNDONE;
        try {
            return done(
                    back,
                    done,
                    backend.reverse(visit.bearer(), visit.household().id(), id)
                            .getHeaderString(CHANGE));
        } catch (BackendProblem problem) {
            if (problem.is("already-reversed")) {
                return done(back, done, null); // the button was pressed twice
            }
            if (problem.changes().isEmpty()) {
                throw problem;
            }
            return inTheWay(id, problem, back);
        }
    }

    /// @param change id of the undo, for undoing it
    private Response done(String back, Notice.Kind kind, @Nullable String change) {
        return Responses.seeOther(visit, back, Notice.of(kind, change));
    }

    private Response inTheWay(String id, BackendProblem problem, String back) {
        Entries entries = new Entries(visit);
        return Responses.page(
                visit,
                problem.status(),
                new ConflictPage(
                        visit.layout(
                                "history", visit.text().of(HistoryText.class).conflict_title()),
                        entries.entry(backend.change(visit.bearer(), visit.household().id(), id)),
                        entries.byDay(problem.changes()),
                        back));
    }
}
