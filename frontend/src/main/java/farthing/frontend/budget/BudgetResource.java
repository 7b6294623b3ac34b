package farthing.frontend.budget;

import farthing.contract.BudgetCategoryRequest;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.HoldRequest;
import farthing.contract.MoveRequest;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/budget/{month}`: assign money to categories, move it, hold it.
@Page
@Path("/budget")
@RunOnVirtualThread
public class BudgetResource {

    private static final int NOT_FOUND = 404;

    private final Visit visit;

    BudgetResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response now() {
        return Responses.seeOther(MonthOfBudget.href(visit.calendar().thisMonth()));
    }

    /// @param category whose acts are shown
    @GET
    @Path("{month}")
    public Response show(
            @PathParam("month") String month,
            @QueryParam("category") @DefaultValue("") String category) {
        return page(200, read(month), category, Typed.nothing());
    }

    @POST
    @Path("{month}/categories/{category}")
    public Response plan(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        BudgetInput input = new BudgetInput(visit, form);
        if (fields.containsKey("assigned")) {
            return plan(month, new Typed(Act.ASSIGN, category, form), input.assigned());
        }
        if (fields.containsKey("carry")) {
            return plan(month, new Typed(Act.CARRY, category, form), input.carrying());
        }
        if (fields.containsKey("next")) {
            return plan(month, new Typed(Act.NEXT_MONTH, category, form), input.forNextMonth());
        }
        return plan(month, new Typed(Act.NOTES, category, form), input.notes());
    }

    @POST
    @Path("{month}/categories/{category}/cover")
    public Response cover(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        MoveRequest cover = new BudgetInput(visit, form).cover(category);
        YearMonth of = read(month);
        return act(
                of,
                new Typed(Act.COVER, category, form),
                Notice.Kind.COVERED,
                () -> visit.books().move(of, cover));
    }

    @POST
    @Path("{month}/categories/{category}/move")
    public Response move(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        MoveRequest move = new BudgetInput(visit, form).move(category);
        YearMonth of = read(month);
        return act(
                of,
                new Typed(Act.MOVE, category, form),
                Notice.Kind.MOVED,
                () -> visit.books().move(of, move));
    }

    @POST
    @Path("{month}/hold")
    public Response hold(@PathParam("month") String month, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        YearMonth of = read(month);
        HoldRequest held = new BudgetInput(visit, form).held();
        return act(
                of,
                new Typed(Act.HOLD, "", form),
                Notice.Kind.HELD,
                () -> visit.books().hold(of, held));
    }

    @POST
    @Path("{month}/release")
    public Response release(
            @PathParam("month") String month, MultivaluedMap<String, String> fields) {
        YearMonth of = read(month);
        return act(
                of,
                new Typed(Act.HOLD, "", Form.of(fields)),
                Notice.Kind.RELEASED,
                () -> visit.books().hold(of, new HoldRequest(null)));
    }

    @POST
    @Path("{month}/notes")
    public Response note(@PathParam("month") String month, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        YearMonth of = read(month);
        BudgetNotesRequest notes =
                new BudgetNotesRequest(new BudgetInput(visit, form).monthNotes());
        return act(
                of,
                new Typed(Act.MONTH_NOTES, "", form),
                Notice.Kind.SAVED,
                () -> visit.books().note(of, notes));
    }

    private Response plan(String month, Typed typed, BudgetCategoryRequest request) {
        YearMonth of = read(month);
        return act(
                of,
                typed,
                typed.act() == Act.ASSIGN ? Notice.Kind.ASSIGNED : Notice.Kind.SAVED,
                () -> visit.books().plan(of, typed.category(), request));
    }

    private Response act(
            YearMonth month, Typed typed, Notice.Kind done, Supplier<@Nullable String> call) {
        String opened = typed.form().value("opened");
        if (typed.form().valid()) {
            try {
                Notice notice = Notice.of(done, call.get());
                return Responses.seeOther(visit, after(month, typed, opened), notice);
            } catch (BackendProblem problem) {
                if (problem.status() == NOT_FOUND) {
                    throw problem;
                }
                typed.form().refuse(problem, typed.act().fields(), visit.text());
            }
        }
        String shown = typed.isOnDemand() ? typed.category() : opened;
        return page(Responses.UNPROCESSABLE, month, shown, typed);
    }

    /// The month, at the category that was changed; or home, for a form there.
    private static String after(YearMonth month, Typed typed, String opened) {
        if (typed.form().is("back", "/")) {
            return "/";
        }
        boolean open = opened.matches("[0-9a-f-]{1,40}");
        return MonthOfBudget.href(month)
                + (open ? "?category=" + opened : "")
                + (typed.category().isEmpty() ? "" : "#row-" + typed.category());
    }

    private Response page(int status, YearMonth month, String opened, Typed typed) {
        MonthOfBudget shown = new MonthOfBudget(visit, month, visit.books().budget(month));
        return Responses.page(visit, status, shown.page(opened, typed));
    }

    /// @throws NotFoundException if it is not a month
    static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new NotFoundException(notAMonth);
        }
    }
}
