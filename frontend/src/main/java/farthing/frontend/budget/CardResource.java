package farthing.frontend.budget;

import farthing.contract.BudgetCardRequest;
import farthing.contract.MoveRequest;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;

/// `/budget/{month}/cards/{account}`: assign money to the payment of a credit card, move it, write
/// notes.
@Page
@Path("/budget/{month}/cards/{account}")
@RunOnVirtualThread
public class CardResource {

    private final Visit visit;
    private final MonthActs acts;

    CardResource(Visit visit) {
        this.visit = visit;
        this.acts = new MonthActs(visit);
    }

    @POST
    public Response plan(
            @PathParam("month") String month,
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        BudgetInput input = new BudgetInput(visit, form);
        boolean assigns = fields.containsKey("assigned");
        BudgetCardRequest request = assigns ? input.assignedToCard() : input.notesOfCard();
        YearMonth of = BudgetResource.read(month);
        return acts.act(
                of,
                new Typed(assigns ? Act.ASSIGN_CARD : Act.NOTES, account, form),
                assigns ? Notice.Kind.ASSIGNED : Notice.Kind.SAVED,
                () -> visit.books().plan(of, account, request));
    }

    @POST
    @Path("move")
    public Response move(
            @PathParam("month") String month,
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields) {
        YearMonth of = BudgetResource.read(month);
        Form form = Form.of(fields);
        MoveRequest move = new BudgetInput(visit, form).move(account);
        MoveForm.warn(visit, of, form, move);
        return acts.act(
                of,
                new Typed(Act.MOVE, account, form),
                Notice.Kind.MOVED,
                () -> visit.books().move(of, move));
    }

    /// Assigns what is missing for the payment of a card, or the amount of the form.
    @POST
    @Path("cover")
    public Response cover(
            @PathParam("month") String month,
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields) {
        YearMonth of = BudgetResource.read(month);
        Form form = Form.of(fields);
        String amount = form.value("amount");
        MoveRequest request = new MoveRequest(null, account, amount.isEmpty() ? null : amount);
        return acts.act(
                of,
                new Typed(Act.COVER_CARD, account, form),
                Notice.Kind.ASSIGNED,
                () -> visit.books().move(of, request));
    }
}
