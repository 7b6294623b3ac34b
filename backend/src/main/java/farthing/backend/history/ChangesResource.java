package farthing.backend.history;

import farthing.backend.households.HouseholdAccess;
import farthing.backend.households.Scope;
import farthing.backend.households.UserNames;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.http.Page;
import farthing.backend.http.Paging;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ChangeResponse;
import farthing.contract.ChangesResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The history, and undo.
@Path("/api/v1/households/{household}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "History", description = "Who changed what; and undo")
class ChangesResource {

    private final HouseholdAccess access;
    private final Changes changes;
    private final ReverseChange reverseChange;
    private final UserNames userNames;

    ChangesResource(
            HouseholdAccess access,
            Changes changes,
            ReverseChange reverseChange,
            UserNames userNames) {
        this.access = access;
        this.changes = changes;
        this.reverseChange = reverseChange;
        this.userNames = userNames;
    }

    @GET
    @Operation(summary = "List the history, newest first")
    public ChangesResponse list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        int size = Paging.limit(fields, limit);
        UUID before = cursor == null ? null : fields.id("cursor", cursor);
        fields.check();
        return access.read(scope -> {
            Page<Change> page = Page.of(changes.page(scope, before, size + 1), size);
            return new ChangesResponse(
                    answers(scope, page.shown()), page.next(last -> last.id().toString()));
        });
    }

    @POST
    @Operation(summary = "Undo a change")
    @Path("{change}/reversal")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
    public Response reverse(@PathParam("change") String change) {
        UUID id = RequestProblem.found("change", change, Optional::of);
        ChangeResponse undoing =
                access.write(scope ->
                        answers(scope, List.of(reverseChange.reverse(scope, id))).getFirst());
        return Response.status(Response.Status.CREATED)
                .header("Change", undoing.id())
                .entity(undoing)
                .build();
    }

    private List<ChangeResponse> answers(Scope scope, List<Change> shown) {
        Map<UUID, String> names =
                userNames.of(scope, shown.stream().map(Change::by).distinct().toList());
        return shown.stream().map(change -> answer(change, names.get(change.by()))).toList();
    }

    private static ChangeResponse answer(Change change, @Nullable String by) {
        return new ChangeResponse(
                change.id().toString(),
                change.at().toString(),
                by,
                change.subject().kind(),
                change.subject().id().toString(),
                change.action().text(),
                change.before() == null ? null : Json.storedTree(change.before()),
                change.after() == null ? null : Json.storedTree(change.after()),
                change.reversedBy() == null ? null : change.reversedBy().toString());
    }
}
