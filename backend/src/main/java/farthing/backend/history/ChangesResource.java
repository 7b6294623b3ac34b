package farthing.backend.history;

import farthing.backend.access.Created;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Scope;
import farthing.backend.http.Api;
import farthing.backend.http.ListPage;
import farthing.backend.http.Paging;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ChangeAuthorsResponse;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

    /// Longer than the word `api-token` with the name of a token.
    private static final int MOST_OF_WHO = 200;

    private final HouseholdAccess access;
    private final Changes changes;
    private final ReverseChange reverseChange;
    private final LaterChanges laterChanges;
    private final ChangeResponses responses;

    ChangesResource(
            HouseholdAccess access,
            Changes changes,
            ReverseChange reverseChange,
            LaterChanges laterChanges,
            ChangeResponses responses) {
        this.access = access;
        this.changes = changes;
        this.reverseChange = reverseChange;
        this.laterChanges = laterChanges;
        this.responses = responses;
    }

    @GET
    @Operation(summary = "List the history, newest first")
    @Parameter(name = "who", description = "Only changes of this author: its `who`")
    @Parameter(name = "area", description = "Only changes of this area")
    @Parameter(name = "from", description = "First day, in the household's time zone")
    @Parameter(name = "until", description = "Last day")
    @Parameter(
            name = "subject",
            description = "Id of an object: only its changes. Not together with who or area")
    @Parameter(name = "cursor", description = "`next` of the previous page")
    public ChangesResponse list(
            @QueryParam("who") @Nullable String who,
            @QueryParam("area") @Nullable String area,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        int size = Paging.limit(fields, limit);
        OptionalLong before = sequence(fields, cursor);
        ChangeFilter filter = filter(fields, who, area, from, until, subject);
        return access.read(scope -> {
            fields.check();
            ListPage<Change> page =
                    ListPage.of(changes.page(scope, filter, before, size + 1), size);
            return new ChangesResponse(
                    responses.of(scope, page.shown()),
                    page.next(last -> Long.toString(last.sequence())));
        });
    }

    private static ChangeFilter filter(
            Fields fields,
            @Nullable String who,
            @Nullable String area,
            @Nullable String from,
            @Nullable String until,
            @Nullable String subject) {
        if (subject != null && (who != null || area != null)) {
            fields.add("subject", "Use subject without who and area");
        }
        return new ChangeFilter(
                fields.optional(who, text -> fields.text("who", text, MOST_OF_WHO)).orElse(null),
                fields.optional(area, text -> fields.oneOf("area", text, Area.WORDS.all()))
                        .orElse(null),
                fields.optional(subject, text -> fields.id("subject", text)).orElse(null),
                fields.optional(from, text -> fields.date("from", text)).orElse(null),
                fields.optional(until, text -> fields.date("until", text)).orElse(null));
    }

    @GET
    @Operation(summary = "List the authors of changes, for the filter `who`")
    @Path("authors")
    public ChangeAuthorsResponse authors() {
        return access.read(scope ->
                new ChangeAuthorsResponse(responses.authors(scope, changes.authors(scope))));
    }

    @GET
    @Operation(summary = "Read a change with all its subjects")
    @Path("{change}")
    public ChangeResponse change(@PathParam("change") String change) {
        return access.read(scope -> {
            Change found = RequestProblem.found("change", change, id -> changes.find(scope, id));
            return responses.of(scope, List.of(found)).getFirst();
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
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        try {
            return access.create(NO_BODY, scope -> reversed(scope, id, failed));
        } catch (RuntimeException e) {
            if (e != failed.get() || !FailedUndo.mayBeBecauseOfLaterChanges(e)) {
                throw e;
            }
            List<ChangeResponse> later =
                    access.read(scope -> responses.of(scope, laterChanges.inTheWayOf(scope, id)));
            throw later.isEmpty() ? e : new HistoryProblem.ChangedSince(later).refused();
        }
    }

    /// @param failed receives the exception if the change cannot be undone
    private Created reversed(
            Scope scope, UUID id, AtomicReference<@Nullable RuntimeException> failed) {
        try {
            Change undoing = reverseChange.reverse(scope, id);
            return Created.of(
                    "/api/v1/households/%s/changes/%s".formatted(scope.household(), undoing.id()),
                    null,
                    undoing.id(),
                    responses.of(scope, List.of(undoing)).getFirst());
        } catch (RuntimeException e) {
            failed.set(e);
            throw e;
        }
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
}
