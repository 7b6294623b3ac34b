package farthing.frontend.budget;

import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.BudgetResponse;
import farthing.contract.HoldRequest;
import farthing.contract.MoveRequest;
import farthing.frontend.backend.BackendProblem;
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
import java.util.List;
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

    /// @param months how many are shown side by side; the browser remembers it
    /// @param category whose acts are shown
    /// @param in the month of these acts, if it is not the first
    @GET
    @Path("{month}")
    public Response show(
            @PathParam("month") String month,
            @QueryParam("months") @DefaultValue("") String months,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("in") @DefaultValue("") String in) {
        int count = months.isEmpty() ? remembered() : Shown.count(months);
        Shown shown = Shown.of(read(month), count, category, in);
        Response page = page(200, shown, shown.first(), Typed.nothing());
        return months.isEmpty()
                ? page
                : Response.fromResponse(page).cookie(Cookies.months(count, visit.secure())).build();
    }

    private int remembered() {
        return Shown.count(visit.cookie(Cookies.MONTHS));
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
    @Path("{month}/cards/{account}")
    public Response planCard(
            @PathParam("month") String month,
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        BudgetCardRequest request = new BudgetInput(visit, form).assignedToCard();
        YearMonth of = read(month);
        return act(
                of,
                new Typed(Act.ASSIGN_CARD, account, form),
                Notice.Kind.ASSIGNED,
                () -> visit.books().plan(of, account, request));
    }

    /// Assigns what is missing for the payment of a card.
    @POST
    @Path("{month}/cards/{account}/cover")
    public Response coverCard(
            @PathParam("month") String month,
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields) {
        YearMonth of = read(month);
        return act(
                of,
                new Typed(Act.COVER_CARD, account, Form.of(fields)),
                Notice.Kind.ASSIGNED,
                () -> visit.books().move(of, new MoveRequest(null, account, null)));
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
        Shown shown = Shown.when(typed.form(), month, remembered());
        if (typed.form().valid()) {
            try {
                Notice notice = Notice.of(done, call.get());
                String at = typed.category().isEmpty() ? "" : "#row-" + typed.category();
                return Responses.seeOther(visit, shown.href() + at, notice);
            } catch (BackendProblem problem) {
                if (problem.status() == NOT_FOUND) {
                    throw problem;
                }
                typed.form().refuse(problem, typed.act().fields(), visit.text());
            }
        }
        Shown again = typed.isOnDemand() ? shown.opening(typed.category(), month) : shown;
        return page(Responses.UNPROCESSABLE, again, month, typed);
    }

    /// @param typed what was typed into a form about `month`
    private Response page(int status, Shown shown, YearMonth month, Typed typed) {
        List<BudgetResponse> budgets =
                shown.count() == 1
                        ? List.of(visit.books().budget(shown.first()))
                        : visit.books().budget(shown.first(), shown.last());
        if (budgets.getFirst().mode().equals("tracking")) {
            return Responses.page(
                    visit,
                    status,
                    new TrackingMonth(visit, shown.first(), budgets.getFirst(), typed).page());
        }
        MonthOfBudget first =
                new MonthOfBudget(
                        visit,
                        shown,
                        shown.first(),
                        budgets.getFirst(),
                        typed.when(month.equals(shown.first())));
        List<LaterMonth> later =
                budgets.stream()
                        .skip(1)
                        .map(budget -> LaterMonth.of(visit, shown, budget, typed, month))
                        .toList();
        return Responses.page(visit, status, first.page(later));
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
