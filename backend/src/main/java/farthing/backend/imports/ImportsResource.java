package farthing.backend.imports;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.history.Changed;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.http.ListPage;
import farthing.backend.http.Paging;
import farthing.backend.problems.Fields;
import farthing.contract.ImportAcceptanceRequest;
import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportResultResponse;
import farthing.contract.ImportsResponse;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of imports: preview, accept, undo.
@Path("/api/v1/households/{household}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Api
@Tag(name = "Imports", description = "Import bank files: preview, accept, undo")
class ImportsResource {

    private final HouseholdAccess access;
    private final Imports imports;
    private final ImportResponses answers;
    private final PreviewImport previewImport;
    private final AcceptImport acceptImport;
    private final UndoImport undoImport;

    ImportsResource(
            HouseholdAccess access,
            Imports imports,
            ImportResponses answers,
            PreviewImport previewImport,
            AcceptImport acceptImport,
            UndoImport undoImport) {
        this.access = access;
        this.imports = imports;
        this.answers = answers;
        this.previewImport = previewImport;
        this.acceptImport = acceptImport;
        this.undoImport = undoImport;
    }

    /// Previews a file. This runs on a platform thread, because a large file keeps a processor busy
    /// for seconds.
    @POST
    @Operation(summary = "Preview a file: parse it and show its rows. No transactions are added")
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ImportPreviewResponse.class)))
    public Response preview(ImportForm form) {
        PreviewImport.UploadedFile asked = form.read();
        return access.create(
                form::identity,
                scope -> {
                    Import preview = previewImport.preview(scope, asked);
                    return Created.of(
                            "/api/v1/households/" + scope.household() + "/imports/" + preview.id(),
                            null,
                            null,
                            answers.page(scope, preview, RowPage.FIRST));
                });
    }

    @GET
    @Operation(summary = "List the imports, newest first")
    @RunOnVirtualThread
    public ImportsResponse list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        int size = Paging.limit(fields, limit);
        UUID before = cursor == null ? null : fields.id("cursor", cursor);
        fields.check();
        return access.read(scope -> {
            ListPage<Import> page = ListPage.of(imports.page(scope, before, size + 1), size);
            return new ImportsResponse(
                    page.shown().stream().map(ImportResponses::summary).toList(),
                    page.next(last -> last.id().toString()));
        });
    }

    /// @param status only rows with this status: new, duplicate, conflict, error
    @GET
    @Operation(summary = "Read an import with a page of its rows")
    @Path("{import}")
    @RunOnVirtualThread
    public ImportPreviewResponse rows(
            @PathParam("import") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        RowPage page = RowPage.read(status, limit, cursor);
        return access.read(scope -> answers.page(scope, imports.existing(scope, id), page));
    }

    @PUT
    @Operation(summary = "Accept an import: add the transactions of its rows")
    @Path("{import}/acceptance")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "`Change` has the id of the change, for undo",
            content = @Content(schema = @Schema(implementation = ImportResultResponse.class)))
    public Response accept(
            @PathParam("import") String id,
            @RequestBodySchema(ImportAcceptanceRequest.class) byte[] body) {
        AcceptImport.Choice choice =
                ChoiceReader.read(Json.read(body, ImportAcceptanceRequest.class));
        return decided(scope -> acceptImport.accept(scope, id, choice));
    }

    /// Undoes the import: removes every transaction it added, even if it was edited later.
    @DELETE
    @Operation(summary = "Undo an import: remove every transaction it added")
    @Path("{import}/acceptance")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "`Change` has the id of the change, for undo",
            content = @Content(schema = @Schema(implementation = ImportResultResponse.class)))
    public Response undo(@PathParam("import") String id) {
        return decided(scope -> undoImport.undo(scope, id));
    }

    private Response decided(Function<Scope, Changed<ImportResultResponse>> work) {
        Changed<ImportResultResponse> decided = access.write(work);
        return Response.ok(decided.entity()).header("Change", decided.change()).build();
    }
}
