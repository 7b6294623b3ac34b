package farthing.frontend.budget;

import farthing.contract.BudgetCategoryRequest;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.HoldRequest;
import farthing.contract.Limits;
import farthing.contract.MoveRequest;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Cookies;
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

/// `/budget/{month}`: assign money to categories, move it, hold it.
@Page
@Path("/budget")
@RunOnVirtualThread
public class BudgetResource {

    private final Visit visit;
    private final MonthActs acts;

    BudgetResource(Visit visit) {
        this.visit = visit;
        this.acts = new MonthActs(visit);
    }

    @GET
    public Response now() {
        return Responses.seeOther(MonthOfBudget.href(visit.calendar().thisMonth()));
    }

    /// @param months the number of months side by side; the browser remembers it
    /// @param category whose forms are shown
    /// @param in the month of these forms, if it is not the first
    @GET
    @Path("{month}")
    public Response show(
            @PathParam("month") String month,
            @QueryParam("months") @DefaultValue("") String months,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("in") @DefaultValue("") String in) {
        int count = months.isEmpty() ? acts.remembered() : Shown.count(months);
        Shown shown = Shown.of(read(month), count, category, in);
        Response page = acts.page(200, shown, shown.first(), Typed.nothing());
        return months.isEmpty()
                ? page
                : Response.fromResponse(page).cookie(Cookies.months(count, visit.secure())).build();
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
        if (fields.containsKey("planned")) {
            return plan(month, new Typed(Act.PLAN, category, form), input.planned());
        }
        if (fields.containsKey("carry")) {
            return plan(month, new Typed(Act.CARRY, category, form), input.carrying());
        }
        if (fields.containsKey("release")) {
            return plan(month, new Typed(Act.RELEASE, category, form), input.releasing());
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
        return acts.act(
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
        MoveForm.warn(visit, of, form, move);
        return acts.act(
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
        return acts.act(
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
        return acts.act(
                of,
                new Typed(Act.HOLD, "", Form.of(fields)),
                Notice.Kind.RELEASED,
                () -> visit.books().hold(of, new HoldRequest(null, null)));
    }

    @POST
    @Path("{month}/notes")
    public Response note(@PathParam("month") String month, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        YearMonth of = read(month);
        BudgetNotesRequest notes =
                new BudgetNotesRequest(new BudgetInput(visit, form).monthNotes());
        return acts.act(
                of,
                new Typed(Act.MONTH_NOTES, "", form),
                Notice.Kind.SAVED,
                () -> visit.books().note(of, notes));
    }

    private Response plan(String month, Typed typed, BudgetCategoryRequest request) {
        YearMonth of = read(month);
        return acts.act(
                of,
                typed,
                typed.act() == Act.ASSIGN ? Notice.Kind.ASSIGNED : Notice.Kind.SAVED,
                () -> visit.books().plan(of, typed.category(), request));
    }

    /// @throws NotFoundException if it is not a month
    static YearMonth read(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < Limits.FIRST_YEAR || month.getYear() > Limits.LAST_YEAR) {
                throw new NotFoundException();
            }
            return month;
        } catch (DateTimeException notAMonth) {
            throw new NotFoundException(notAMonth);
        }
    }
}
