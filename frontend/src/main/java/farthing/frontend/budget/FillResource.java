package farthing.frontend.budget;

import farthing.contract.BudgetFillPreviewed;
import farthing.contract.BudgetFillRequest;
import farthing.contract.BudgetFillResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.Limits;
import farthing.frontend.backend.BackendProblem;
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
import org.jspecify.annotations.Nullable;

/// `/budget/{month}/fill`: assign to many categories at once, after a preview in which categories
/// can be left out.
@Page
@Path("/budget/{month}/fill")
@RunOnVirtualThread
public class FillResource {

    private static final String USUAL_MONTHS = "3";
    private static final Map<String, String> FIELDS =
            Map.of("/method", "method", "/months", "months");

    private final Visit visit;

    FillResource(Visit visit) {
        this.visit = visit;
    }

    /// The URL that previews assigning what targets need.
    static String ofTargets(YearMonth month) {
        return MonthOfBudget.href(month) + "/fill?method=" + FillWords.TARGETS;
    }

    @GET
    public Response preview(@PathParam("month") String month, @Context UriInfo uri) {
        return page(BudgetResource.read(month), Form.of(uri.getQueryParameters()));
    }

    /// Previews again if a button asks for it.
    @POST
    public Response fill(@PathParam("month") String month, MultivaluedMap<String, String> fields) {
        YearMonth of = BudgetResource.read(month);
        Form form = Form.of(fields);
        if (!FillSelection.changes(form) && isReadable(form)) {
            try {
                return filled(of, form);
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(of, form);
    }

    /// Fills what was checked, and nothing that no preview showed.
    private Response filled(YearMonth month, Form form) {
        @Nullable List<String> categories = FillSelection.checked(form);
        if (categories != null && categories.isEmpty()) {
            return page(month, form);
        }
        Notice.Kind kind = tracks() ? Notice.Kind.SAVED : Notice.Kind.ASSIGNED;
        String change =
                visit.books()
                        .fill(
                                month,
                                request(form, categories, FillSelection.previewed(form), false));
        return Responses.seeOther(visit, MonthOfBudget.href(month), Notice.of(kind, change));
    }

    private Response page(YearMonth month, Form form) {
        if (form.value("months").isEmpty()) {
            form.with("months", USUAL_MONTHS);
        }
        FillSelection selection = FillSelection.of(form);
        @Nullable BudgetResponse budget = selection.isAll() ? null : visit.books().budget(month);
        @Nullable BudgetFillResponse found =
                form.value("method").isEmpty()
                        ? choose(month, form)
                        : found(month, form, selection, budget);
        FillPage page = new FillPreview(visit, month, form, selection, found, budget).page();
        return Responses.page(visit, form.valid() ? 200 : Responses.UNPROCESSABLE, page);
    }

    /// Chooses the first method, or the average of what was spent if the first changes nothing.
    private @Nullable BudgetFillResponse choose(YearMonth month, Form form) {
        FillSelection all = FillSelection.of(form);
        String first = FillWords.of(visit).first();
        BudgetFillResponse found = found(month, form.with("method", first), all, null);
        return found == null || !found.changes().isEmpty()
                ? found
                : found(month, form.with("method", FillWords.AVERAGE_SPENT), all, null);
    }

    /// @param budget of the month; `null` if all categories are filled
    private @Nullable BudgetFillResponse found(
            YearMonth month, Form form, FillSelection selection, @Nullable BudgetResponse budget) {
        if (!isReadable(form)) {
            return null;
        }
        @Nullable List<String> categories =
                budget == null
                        ? null
                        : selection.of(budget, FillWords.of(visit), form.value("method"));
        if (budget != null && categories != null && categories.isEmpty()) {
            return nothing(budget);
        }
        try {
            return visit.books().previewFill(month, request(form, categories, null, true));
        } catch (BackendProblem problem) {
            form.refuse(problem, FIELDS, visit.text());
            return null;
        }
    }

    /// No category is checked.
    private BudgetFillResponse nothing(BudgetResponse budget) {
        @Nullable String ready = tracks() ? null : budget.readyToAssign();
        return new BudgetFillResponse(
                budget.month(), budget.currency(), 0, ready, ready, List.of());
    }

    private boolean isReadable(Form form) {
        boolean readable = form.value("months").matches("[1-9]|1[0-2]");
        if (!readable) {
            form.refuse("months", visit.text().of(FillText.class).months_wrong(Limits.FILL_MONTHS));
        }
        return readable;
    }

    /// @param categories their ids; `null` for all
    /// @param previewed what the form showed; `null` if it showed nothing
    private static BudgetFillRequest request(
            Form form,
            @Nullable List<String> categories,
            @Nullable List<BudgetFillPreviewed> previewed,
            boolean preview) {
        return new BudgetFillRequest(
                form.value("method"),
                Integer.valueOf(form.value("months")),
                categories,
                previewed,
                preview);
    }

    private boolean tracks() {
        return visit.household().tracks();
    }
}
