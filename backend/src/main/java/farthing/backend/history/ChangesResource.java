package farthing.backend.history;

import farthing.backend.households.HouseholdAccess;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
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
import java.util.UUID;
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

    ChangesResource(HouseholdAccess access, Changes changes, ReverseChange reverseChange) {
        this.access = access;
        this.changes = changes;
        this.reverseChange = reverseChange;
    }

    @GET
    public ChangesResponse list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        int size = Paging.limit(fields, limit);
        UUID before = cursor == null ? null : fields.id("cursor", cursor);
        fields.check();
        return access.read(scope -> {
            List<Change> page = changes.page(scope, before, size + 1);
            boolean more = page.size() > size;
            List<Change> shown = more ? page.subList(0, size) : page;
            return new ChangesResponse(
                    shown.stream().map(ChangesResource::answer).toList(),
                    more ? shown.getLast().id().toString() : null);
        });
    }

    @POST
    @Path("{change}/reversal")
    public Response reverse(@PathParam("change") String change) {
        UUID id =
                Fields.parseId(change)
                        .orElseThrow(() -> new RequestProblem.NotFound("change").refused());
        Change undoing = access.write(scope -> reverseChange.reverse(scope, id));
        return Response.status(Response.Status.CREATED)
                .header("Change", undoing.id())
                .entity(answer(undoing))
                .build();
    }

    private static ChangeResponse answer(Change change) {
        return new ChangeResponse(
                change.id().toString(),
                change.at().toString(),
                change.by(),
                change.subject().kind(),
                change.subject().id().toString(),
                change.action().text(),
                change.before() == null ? null : Json.storedTree(change.before()),
                change.after() == null ? null : Json.storedTree(change.after()),
                change.reversedBy() == null ? null : change.reversedBy().toString());
    }
}
