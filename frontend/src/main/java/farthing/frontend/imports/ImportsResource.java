package farthing.frontend.imports;

import farthing.contract.ImportPreviewResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.ImportFile;
import farthing.frontend.language.Text;
import farthing.frontend.server.Answers;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// `/imports`: a file comes in as a preview first; accepting books it, and it can be taken back.
@Page
@Path("/imports")
@RunOnVirtualThread
public class ImportsResource {

    private static final String HERE = "/imports";

    private static final Map<String, String> FIELDS =
            Map.of(
                    "/file", "file",
                    "file", "file",
                    "/account", "account",
                    "account", "account",
                    "/dateFormat", "dateFormat",
                    "dateFormat", "dateFormat",
                    "/decimal", "decimal",
                    "decimal", "decimal");

    private static final List<String> DATE_FORMATS =
            List.of(
                    "yyyy-MM-dd",
                    "dd.MM.yyyy",
                    "dd.MM.yy",
                    "dd/MM/yyyy",
                    "MM/dd/yyyy",
                    "dd-MM-yyyy",
                    "yyyy/MM/dd",
                    "yyyyMMdd");

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
    public Response bringIn(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String account,
            @RestForm @Nullable String dateFormat,
            @RestForm @Nullable String decimal) {
        Form form =
                Form.empty()
                        .with("account", account)
                        .with("dateFormat", dateFormat)
                        .with("decimal", decimal);
        if (file == null || file.size() == 0) {
            form.refuse("file", visit.text().import_missing_file());
            return page(Answers.UNPROCESSABLE, form);
        }
        try {
            ImportPreviewResponse preview =
                    visit.books()
                            .bringIn(
                                    new ImportFile(
                                            file.uploadedFile(),
                                            file.fileName(),
                                            form.value("account"),
                                            form.valueOrNull("dateFormat"),
                                            form.valueOrNull("decimal")));
            return Answers.seeOther(HERE + "/" + preview.id());
        } catch (BackendProblem problem) {
            form.refuse(problem, FIELDS);
            return page(Answers.UNPROCESSABLE, form);
        }
    }

    @GET
    @Path("{id}")
    public Response preview(
            @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
        return Answers.page(
                visit, new Preview(visit).page(visit.books().importPreview(id, cursor)));
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@PathParam("id") String id) {
        visit.books().accept(id);
        return Answers.seeOther(visit, HERE + "/" + id, Notice.of(Notice.Kind.IMPORTED));
    }

    @POST
    @Path("{id}/acceptance/end")
    public Response takeBack(@PathParam("id") String id) {
        visit.books().takeBack(id);
        return Answers.seeOther(visit, HERE + "/" + id, Notice.of(Notice.Kind.TAKEN_BACK));
    }

    private Response page(int status, Form form) {
        Text text = visit.text();
        return Answers.page(
                visit,
                status,
                new ImportsPage(
                        visit.layout("imports", text.imports()),
                        form,
                        visit.accounts().stream()
                                .filter(account -> !account.closed())
                                .map(account ->
                                        new Choice(
                                                account.id(),
                                                account.name(),
                                                form.is("account", account.id())))
                                .toList(),
                        Stream.concat(
                                        Stream.of(guess(form, "dateFormat")),
                                        DATE_FORMATS.stream()
                                                .map(format ->
                                                        new Choice(
                                                                format,
                                                                format,
                                                                form.is("dateFormat", format))))
                                .toList(),
                        List.of(
                                guess(form, "decimal"),
                                new Choice(
                                        ".", text.import_decimal_point(), form.is("decimal", ".")),
                                new Choice(
                                        ",",
                                        text.import_decimal_comma(),
                                        form.is("decimal", ",")))));
    }

    private Choice guess(Form form, String field) {
        return new Choice("", visit.text().import_guess(), form.is(field, ""));
    }
}
