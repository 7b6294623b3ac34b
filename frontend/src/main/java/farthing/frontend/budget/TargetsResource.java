package farthing.frontend.budget;

import farthing.contract.BudgetCategoryRequest;
import farthing.contract.TargetTerms;
import farthing.contract.TargetsRequest;
import farthing.contract.TargetsResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.VersionedTargets;
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
    private static final int STALE = 412;

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
            editing = shown.adding(kind);
        } else if (!edit.isEmpty()) {
            editing = shown.editing(number(edit, shown.targets()));
        }
        return Responses.page(visit, shown.page(editing, Form.empty(), null));
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
        TargetTerms target = new TargetForm(visit, kind, form).read();
        if (mayStore(shown, form)) {
            List<TargetTerms> targets = new ArrayList<>(shown.targets().targets());
            String edited = form.value(TargetsOfCategory.NUMBER);
            int number = edited.isEmpty() ? targets.size() : number(edited, shown.targets());
            if (number < targets.size()) {
                targets.set(number, target);
            } else {
                targets.add(target);
            }
            TargetsRequest request = new TargetsRequest(shown.targets().cap(), targets);
            Map<String, String> pointers = TargetForm.pointers(number);
            Optional<Response> stored = stored(shown, form, request, pointers);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        TargetsOfCategory now = now(shown, form);
        return refused(now.page(now.again(kind, form), Form.empty(), null));
    }

    @POST
    @Path("removal")
    public Response remove(
            @PathParam("month") String month,
            @PathParam("category") String category,
            MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        TargetsOfCategory shown = shown(month, category);
        if (mayStore(shown, form)) {
            List<TargetTerms> targets = new ArrayList<>(shown.targets().targets());
            targets.remove(number(form.value(TargetsOfCategory.NUMBER), shown.targets()));
            TargetsRequest request = new TargetsRequest(shown.targets().cap(), targets);
            Optional<Response> stored = stored(shown, form, request, Map.of());
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        return refused(now(shown, form).page(null, form, null));
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
        if (mayStore(shown, form)) {
            TargetsRequest request =
                    new TargetsRequest(
                            cap.map(Money::toDecimal).orElse(null), shown.targets().targets());
            Optional<Response> stored = stored(shown, form, request, Map.of("/cap", "cap"));
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        TargetsOfCategory now = now(shown, form);
        return refused(now.page(null, Form.empty(), now.capAgain(form)));
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
        return shown(BudgetResource.read(month), category);
    }

    private TargetsOfCategory shown(YearMonth month, String category) {
        VersionedTargets targets = visit.books().targets(category);
        return new TargetsOfCategory(
                visit, month, visit.books().budget(month), targets.list(), targets.version());
    }

    /// After a form was refused as a whole, the targets as they are now.
    private TargetsOfCategory now(TargetsOfCategory shown, Form form) {
        boolean read = form.message().isEmpty() || !shown.isOf(form);
        return read ? shown : shown(shown.month(), shown.targets().category());
    }

    /// @throws NotFoundException if there is no such target
    private static int number(String text, TargetsResponse targets) {
        if (!text.matches("[0-9]") || Integer.parseInt(text) >= targets.targets().size()) {
            throw new NotFoundException();
        }
        return Integer.parseInt(text);
    }

    /// Whether the form has no errors and was made from the current targets.
    private boolean mayStore(TargetsOfCategory shown, Form form) {
        if (!shown.isOf(form)) {
            form.refuse("", visit.text().of(TargetText.class).stale());
        }
        return form.valid();
    }

    /// Empty if the form was refused.
    private Optional<Response> stored(
            TargetsOfCategory shown,
            Form form,
            TargetsRequest request,
            Map<String, String> pointers) {
        String category = shown.targets().category();
        try {
            String change = visit.books().setTargets(category, shown.version(), request);
            return Optional.of(saved(TargetsOfCategory.path(shown.month(), category), change));
        } catch (BackendProblem problem) {
            switch (problem.status()) {
                case NOT_FOUND -> throw problem;
                case STALE -> form.refuse("", visit.text().of(TargetText.class).stale());
                default -> form.refuse(problem, pointers, visit.text());
            }
            return Optional.empty();
        }
    }

    private Response saved(String path, @Nullable String change) {
        return Responses.seeOther(visit, path, Notice.of(Notice.Kind.SAVED, change));
    }

    private Response refused(TargetsPage page) {
        return Responses.page(visit, Responses.UNPROCESSABLE, page);
    }
}
