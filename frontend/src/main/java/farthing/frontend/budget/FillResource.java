package farthing.frontend.budget;

import farthing.contract.BudgetFillRequest;
import farthing.contract.BudgetFillResponse;
import farthing.contract.Limits;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.budget.FillPage.Change;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/budget/{month}/fill`: assign to many categories at once, after a preview.
@Page
@Path("/budget/{month}/fill")
@RunOnVirtualThread
public class FillResource {

    private static final Set<String> WITHOUT_MONTHS =
            Set.of(FillWords.TARGETS, "zero", "last-month");
    private static final String USUAL_MONTHS = "3";
    private static final Map<String, String> FIELDS =
            Map.of("/method", "method", "/months", "months");

    private final Visit visit;

    FillResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response preview(@PathParam("month") String month, @Context UriInfo uri) {
        return page(BudgetResource.read(month), Form.of(uri.getQueryParameters()));
    }

    @POST
    public Response fill(@PathParam("month") String month, MultivaluedMap<String, String> fields) {
        YearMonth of = BudgetResource.read(month);
        Form form = Form.of(fields);
        Optional<BudgetFillRequest> request = request(form, false);
        if (request.isPresent()) {
            try {
                Notice.Kind kind =
                        visit.household().tracks() ? Notice.Kind.SAVED : Notice.Kind.ASSIGNED;
                Notice done = Notice.of(kind, visit.books().fill(of, request.get()));
                return Responses.seeOther(visit, MonthOfBudget.href(of), done);
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(of, form);
    }

    private Response page(YearMonth month, Form form) {
        if (form.value("months").isEmpty()) {
            form.with("months", USUAL_MONTHS);
        }
        @Nullable BudgetFillResponse found =
                form.value("method").isEmpty() ? choose(month, form) : found(month, form);
        return Responses.page(
                visit, form.valid() ? 200 : Responses.UNPROCESSABLE, page(month, form, found));
    }

    /// Chooses the first method, or the average of what was spent if the first changes nothing.
    private @Nullable BudgetFillResponse choose(YearMonth month, Form form) {
        BudgetFillResponse found = found(month, form.with("method", words().first()));
        return found == null || !found.changes().isEmpty()
                ? found
                : found(month, form.with("method", FillWords.AVERAGE_SPENT));
    }

    private @Nullable BudgetFillResponse found(YearMonth month, Form form) {
        Optional<BudgetFillRequest> request = request(form, true);
        try {
            return request.isEmpty() ? null : visit.books().previewFill(month, request.get());
        } catch (BackendProblem problem) {
            form.refuse(problem, FIELDS, visit.text());
            return null;
        }
    }

    private FillPage page(YearMonth month, Form form, @Nullable BudgetFillResponse found) {
        FillWords words = words();
        String method = form.value("method");
        Figures figures = new Figures(visit.formats(), visit.household().currency());
        boolean needsMonths = !WITHOUT_MONTHS.contains(method);
        return new FillPage(
                visit.layout("budget", words.title()),
                words.title(),
                MonthOfBudget.href(month),
                visit.formats().month(month),
                form,
                words.methods(method),
                found == null || !needsMonths ? "" : words.text().counted(found.months()),
                words.nothing(method),
                words.act(found == null ? 0 : found.changes().size()),
                ready(figures, found),
                found == null
                        ? List.of()
                        : found.changes().stream()
                                .map(change ->
                                        new Change(
                                                change.name(),
                                                figures.of(change.before()),
                                                figures.of(change.after())))
                                .toList());
    }

    private static FillPage.@Nullable ReadyChange ready(
            Figures figures, @Nullable BudgetFillResponse found) {
        if (found == null || found.readyToAssign() == null || found.readyToAssignAfter() == null) {
            return null;
        }
        return new FillPage.ReadyChange(
                figures.of(found.readyToAssign()), figures.of(found.readyToAssignAfter()));
    }

    private FillWords words() {
        return new FillWords(visit.text().of(FillText.class), visit.household().tracks());
    }

    private Optional<BudgetFillRequest> request(Form form, boolean preview) {
        if (!form.value("months").matches("[1-9]|1[0-2]")) {
            form.refuse("months", visit.text().of(FillText.class).months_wrong(Limits.FILL_MONTHS));
            return Optional.empty();
        }
        return Optional.of(
                new BudgetFillRequest(
                        form.value("method"),
                        Integer.valueOf(form.value("months")),
                        null,
                        preview));
    }
}
