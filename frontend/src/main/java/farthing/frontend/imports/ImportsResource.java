package farthing.frontend.imports;

import farthing.contract.ImportPreviewResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.ImportFile;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// `/imports`: uploads a file and shows the preview, accepts an import, or undoes it.
@Page
@Path("/imports")
@RunOnVirtualThread
public class ImportsResource {

    private static final String HERE = "/imports";

    private final Visit visit;

    ImportsResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response form(@QueryParam("account") @Nullable String account) {
        return page(200, Form.empty().with("account", account));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bringIn(Upload upload) {
        Form form = upload.form();
        if (upload.isEmpty()) {
            form.refuse("file", visit.text().of(ImportText.class).missing_file());
            return page(Responses.UNPROCESSABLE, form);
        }
        try {
            ImportFile file = upload.file(form);
            ImportPreviewResponse preview = visit.books().bringIn(file);
            return Responses.seeOther(HERE + "/" + preview.id());
        } catch (BackendProblem problem) {
            form.refuse(problem, Upload.FIELDS, visit.text());
            return page(Responses.UNPROCESSABLE, form);
        }
    }

    @GET
    @Path("{id}")
    public Response preview(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor) {
        ImportPreviewResponse preview = visit.books().importPreview(id, status, cursor);
        return Responses.page(
                visit, new Preview(visit).page(preview, status == null ? "" : status));
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@PathParam("id") String id) {
        try {
            return done(id, Notice.of(Notice.Kind.IMPORTED, visit.books().accept(id)));
        } catch (BackendProblem problem) {
            return asItIs(id, problem, "import-already-accepted");
        }
    }

    @POST
    @Path("{id}/acceptance/end")
    public Response undo(@PathParam("id") String id) {
        try {
            return done(id, Notice.of(Notice.Kind.IMPORT_UNDONE, visit.books().undoImport(id)));
        } catch (BackendProblem problem) {
            return asItIs(id, problem, "import-not-accepted");
        }
    }

    /// If the button was pressed twice, or again after a lost response, the page shows the result
    /// instead of an error.
    private static Response asItIs(String id, BackendProblem problem, String alreadyDone) {
        if (!problem.is(alreadyDone)) {
            throw problem;
        }
        return Responses.seeOther(HERE + "/" + id);
    }

    private Response done(String id, Notice notice) {
        return Responses.seeOther(visit, HERE + "/" + id, notice);
    }

    private Response page(int status, Form form) {
        ImportChoices choices = new ImportChoices(visit, form);
        return Responses.page(
                visit,
                status,
                new ImportsPage(
                        visit.layout("imports", visit.text().of(CommonText.class).imports()),
                        form,
                        choices.accounts(),
                        choices.dateFormats(),
                        choices.decimals(),
                        new PastImports(visit).latest()));
    }
}
