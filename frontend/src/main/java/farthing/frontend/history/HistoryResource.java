package farthing.frontend.history;

import farthing.contract.ChangeResponse;
import farthing.contract.ChangesResponse;
import farthing.frontend.backend.HistoryBackend;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.rates.RatesText;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// `/history`: who changed what.
@Page
@Path("/history")
@RunOnVirtualThread
public class HistoryResource {

    private static final String SECTION = "history";

    private final Visit visit;
    private final HistoryBackend backend;

    HistoryResource(Visit visit, @RestClient HistoryBackend backend) {
        this.visit = visit;
        this.backend = backend;
    }

    /// A filter that cannot be read lists nothing.
    @GET
    public Response list(@Context UriInfo uri) {
        HistoryFilter filter = new HistoryFilter(Form.of(uri.getQueryParameters()));
        var query = filter.query(visit);
        boolean valid = filter.form().valid();
        ChangesResponse found =
                valid
                        ? backend.changes(visit.bearer(), visit.household().id(), query)
                        : new ChangesResponse(List.of(), null);
        return Responses.page(
                visit,
                valid ? 200 : Responses.UNPROCESSABLE,
                new HistoryPage(
                        visit.layout(SECTION, visit.text().of(HistoryText.class).title()),
                        filter,
                        authors(filter),
                        areas(filter),
                        new Entries(visit).byDay(found.changes()),
                        found.next() == null ? "" : filter.olderHref(found.next())));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        ChangeResponse change = backend.change(visit.bearer(), visit.household().id(), id);
        Entries entries = new Entries(visit);
        HistoryEntry entry = entries.entry(change);
        return Responses.page(
                visit,
                new ChangePage(
                        visit.layout(SECTION, entry.what()),
                        entry,
                        entries.when(change),
                        change.subjectCount() == 1
                                ? ""
                                : visit.formats().count(change.subjectCount()),
                        change.reverses() == null ? "" : Entries.href(change.reverses()),
                        entries.subjects(change)));
    }

    private List<Choice> authors(HistoryFilter filter) {
        Entries entries = new Entries(visit);
        return backend.authors(visit.bearer(), visit.household().id()).authors().stream()
                .map(author ->
                        new Choice(
                                author.who(),
                                entries.who(author),
                                filter.form().is("who", author.who())))
                .toList();
    }

    private List<Choice> areas(HistoryFilter filter) {
        Text text = visit.text();
        CommonText common = text.of(CommonText.class);
        return List.of(
                area(filter, "transactions", common.transactions()),
                area(filter, "budget", common.budget()),
                area(filter, "accounts", common.accounts()),
                area(filter, "categories", common.categories()),
                area(filter, "imports", common.imports()),
                area(filter, "rates", text.of(RatesText.class).title()),
                area(filter, "household", common.settings()));
    }

    private static Choice area(HistoryFilter filter, String area, String name) {
        return new Choice(area, name, filter.form().is("area", area));
    }
}
