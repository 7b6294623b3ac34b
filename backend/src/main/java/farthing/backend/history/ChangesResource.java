package farthing.backend.history;

import farthing.backend.access.Actor;
import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.access.UserNames;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.http.ListPage;
import farthing.backend.http.Paging;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ChangeResponse;
import farthing.contract.ChangesResponse;
import farthing.contract.SubjectChangeResponse;
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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of the history and of undo.
@Path("/api/v1/households/{household}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "History", description = "Who changed what, and undo")
class ChangesResource {

    private static final byte[] NO_BODY = {};

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
    @Parameter(name = "subject", description = "Id of an object: only its changes")
    @Parameter(name = "cursor", description = "`next` of the previous page")
    public ChangesResponse list(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        int size = Paging.limit(fields, limit);
        OptionalLong before = sequence(fields, cursor);
        Optional<UUID> id = fields.optional(subject, text -> fields.id("subject", text));
        return access.read(scope -> {
            fields.check();
            List<Change> found =
                    id.map(known -> changes.of(scope, known, before, size + 1))
                            .orElseGet(() -> changes.page(scope, before, size + 1));
            ListPage<Change> page = ListPage.of(found, size);
            return new ChangesResponse(
                    responses(scope, page.shown()),
                    page.next(last -> Long.toString(last.sequence())));
        });
    }

    @GET
    @Operation(summary = "Read a change with all its subjects")
    @Path("{change}")
    public ChangeResponse change(@PathParam("change") String change) {
        return access.read(scope -> {
            Change found = RequestProblem.found("change", change, id -> changes.find(scope, id));
            return responses(scope, List.of(found)).getFirst();
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
        return access.create(
                NO_BODY,
                scope -> {
                    Change undoing = reverseChange.reverse(scope, id);
                    return Created.of(
                            "/api/v1/households/%s/changes/%s"
                                    .formatted(scope.household(), undoing.id()),
                            null,
                            undoing.id(),
                            responses(scope, List.of(undoing)).getFirst());
                });
    }

    private static OptionalLong sequence(Fields fields, @Nullable String cursor) {
        if (cursor == null) {
            return OptionalLong.empty();
        }
        if (cursor.matches("[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(cursor));
        }
        fields.add("cursor", "Use the `next` of the previous page");
        return OptionalLong.empty();
    }

    private List<ChangeResponse> responses(Scope scope, List<Change> shown) {
        List<UUID> users =
                shown.stream()
                        .map(change -> change.actor().user())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<UUID, String> names = userNames.of(scope, users);
        return shown.stream().map(change -> response(change, names)).toList();
    }

    private static ChangeResponse response(Change change, Map<UUID, String> userNames) {
        Actor actor = change.actor();
        return new ChangeResponse(
                change.id().toString(),
                change.sequence(),
                change.at().toString(),
                actor.kind().text(),
                actor.user() == null ? null : userNames.get(actor.user()),
                actor.name(),
                change.subjects().stream().map(ChangesResource::response).toList(),
                change.subjectCount(),
                change.reversedBy() == null ? null : change.reversedBy().toString());
    }

    private static SubjectChangeResponse response(SubjectChange change) {
        return new SubjectChangeResponse(
                change.subject().kind(),
                change.subject().id().toString(),
                change.action().text(),
                change.format(),
                change.before() == null ? null : Json.storedTree(change.before()),
                change.after() == null ? null : Json.storedTree(change.after()));
    }
}
