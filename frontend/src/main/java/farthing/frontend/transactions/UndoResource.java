package farthing.frontend.transactions;

import farthing.frontend.backend.BackendProblem;
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

/// `/changes/{id}/reversal`: the Undo button of a notice.
@Page
@Path("/changes")
@RunOnVirtualThread
public class UndoResource {

    private final Visit visit;

    UndoResource(Visit visit) {
        this.visit = visit;
    }

    @POST
    @Path("{id}/reversal")
    public Response undo(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        String back = Responses.back(Form.of(typed).value("back"), "/transactions");
        try {
            visit.books().undo(id);
        } catch (BackendProblem problem) {
            if (!problem.is("already-reversed")) {
                throw problem;
            }
            // the button was pressed twice
        }
        return Responses.seeOther(visit, back, Notice.of(Notice.Kind.UNDONE));
    }
}
