package farthing.frontend.transactions;

import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/transactions/{id}/status`: changes the status of a transaction by one click in its row.
@Page
@Path("/transactions/{id}/status")
@RunOnVirtualThread
public class StatusResource {

    /// The status of the account's side, and of the receiving side of a transfer.
    private static final List<String> FIELDS = List.of("status", "transferStatus");

    private final Visit visit;

    StatusResource(Visit visit) {
        this.visit = visit;
    }

    /// A click neither reconciles a transaction nor changes a reconciled one.
    private static boolean isStatus(String value) {
        return value.equals("pending") || value.equals("cleared");
    }

    @POST
    public Response mark(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        String field =
                FIELDS.stream()
                        .filter(each -> isStatus(form.value(each)))
                        .findFirst()
                        .orElseThrow(BadRequestException::new);
        @Nullable String change =
                visit.books().edit(id, form.number("version"), Map.of(field, form.value(field)));
        return Responses.seeOther(
                visit,
                Responses.back(form.value("back"), "/transactions"),
                Notice.of(Notice.Kind.STATUS_SAVED, change, id));
    }
}
