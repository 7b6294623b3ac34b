package farthing.frontend.budget;

import farthing.contract.BudgetCategoryRequest;
import farthing.contract.TargetTerms;
import farthing.contract.TargetsRequest;
import farthing.contract.TargetsResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.budget.TargetsPage.Editing;
import farthing.frontend.language.AmountInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import farthing.money.Money;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/budget/{month}/targets/{category}`: the targets of a category; add, edit, remove, snooze.
@Page
@Path("/budget/{month}/targets/{category}")
@RunOnVirtualThread
public class TargetsResource {

    private static final int NOT_FOUND = 404;

    private final Visit visit;

    TargetsResource(Visit visit) {
        this.visit = visit;
    }

    /// @param kind of the new target whose form is shown; empty for none
    /// @param edit number of the existing target whose form is shown; empty for none
    @GET
    public Response show(
            @PathParam("month") String month,
            @PathParam("category") String category,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("edit") @DefaultValue("") String edit) {
        TargetsOfCategory shown = shown(month, category);
        @Nullable Editing editing = null;
        if (TargetForm.isKind(kind)) {
            editing = shown.editing(kind, "", FilledTarget.blank(kind));
        } else if (!edit.isEmpty()) {
            editing = shown.editing(number(edit, shown.targets()));
        }
        return Responses.page(visit, shown.page(editing, null));
    }

    @POST
    public Response save(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        String kind = form.value("kind");
        if (!TargetForm.isKind(kind)) {
            throw new NotFoundException();
        }
        TargetsOfCategory shown = shown(month, category);
        List<TargetTerms> targets = new ArrayList<>(shown.targets().targets());
        String edited = form.value("number");
        int number = edited.isEmpty() ? targets.size() : number(edited, shown.targets());
        TargetTerms target = new TargetForm(visit, kind, form).read();
        if (number < targets.size()) {
            targets.set(number, target);
        } else {
            targets.add(target);
        }
        TargetsRequest request = new TargetsRequest(shown.targets().cap(), targets);
        return stored(shown, form, request, TargetForm.pointers(number))
                .orElseGet(() -> refused(shown, shown.editing(kind, edited, form), null));
    }

    @POST
    @Path("removal")
    public Response remove(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        TargetsOfCategory shown = shown(month, category);
        List<TargetTerms> targets = new ArrayList<>(shown.targets().targets());
        targets.remove(number(form.value("number"), shown.targets()));
        TargetsRequest request = new TargetsRequest(shown.targets().cap(), targets);
        return saved(
                TargetsOfCategory.path(shown.month(), category),
                visit.books().setTargets(category, request));
    }

    @POST
    @Path("cap")
    public Response cap(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        TargetsOfCategory shown = shown(month, category);
        Optional<Money> cap =
                form.amount("cap", visit.locale(), visit.currency(), visit.text())
                        .map(AmountInput::value);
        if (cap.filter(Money::isNegative).isPresent()) {
            form.refuse("cap", visit.text().of(BudgetText.class).not_negative());
        }
        TargetsRequest request =
                new TargetsRequest(
                        cap.map(Money::toDecimal).orElse(null), shown.targets().targets());
        return stored(shown, form, request, Map.of("/cap", "cap"))
                .orElseGet(() -> refused(shown, null, form));
    }

    @POST
    @Path("snooze")
    public Response snooze(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> typed) {
        YearMonth of = BudgetResource.read(month);
        boolean snoozed = Form.of(typed).is("snoozed", "true");
        String change = visit.books().plan(of, category, BudgetCategoryRequest.snooze(snoozed));
        return saved(TargetsOfCategory.path(of, category), change);
    }

    private TargetsOfCategory shown(String month, String category) {
        YearMonth of = BudgetResource.read(month);
        return new TargetsOfCategory(
                visit, of, visit.books().budget(of), visit.books().targets(category));
    }

    /// @throws NotFoundException if there is no such target
    private static int number(String text, TargetsResponse targets) {
        if (!text.matches("[0-9]") || Integer.parseInt(text) >= targets.targets().size()) {
            throw new NotFoundException();
        }
        return Integer.parseInt(text);
    }

    /// Empty if the form has errors.
    private Optional<Response> stored(
            TargetsOfCategory shown,
            Form form,
            TargetsRequest request,
            Map<String, String> pointers) {
        if (!form.valid()) {
            return Optional.empty();
        }
        String category = shown.targets().category();
        try {
            String change = visit.books().setTargets(category, request);
            return Optional.of(saved(TargetsOfCategory.path(shown.month(), category), change));
        } catch (BackendProblem problem) {
            if (problem.status() == NOT_FOUND) {
                throw problem;
            }
            form.refuse(problem, pointers, visit.text());
            return Optional.empty();
        }
    }

    private Response saved(String path, @Nullable String change) {
        return Responses.seeOther(visit, path, Notice.of(Notice.Kind.SAVED, change));
    }

    private Response refused(
            TargetsOfCategory shown, @Nullable Editing editing, @Nullable Form cap) {
        return Responses.page(visit, Responses.UNPROCESSABLE, shown.page(editing, cap));
    }
}
