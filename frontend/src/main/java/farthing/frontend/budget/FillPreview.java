package farthing.frontend.budget;

import farthing.contract.BudgetFillChangeResponse;
import farthing.contract.BudgetFillResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.FillPage.Change;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the page that previews assigning to many categories at once.
///
/// @param found what is changed; `null` if the form has errors
/// @param budget of the month; `null` if all categories are filled
record FillPreview(
        Visit visit,
        YearMonth month,
        Form form,
        FillSelection selection,
        @Nullable BudgetFillResponse found,
        @Nullable BudgetResponse budget) {

    FillPage page() {
        FillWords words = FillWords.of(visit);
        String method = form.value("method");
        return new FillPage(
                visit.layout("budget", words.title()),
                words.title(),
                MonthOfBudget.href(month),
                visit.formats().month(month),
                form,
                words.methods(method),
                found == null || !words.needsMonths(method)
                        ? ""
                        : words.text().counted(found.months()),
                nothing(method),
                found == null || found.changes().isEmpty() ? "" : words.act(found.changes().size()),
                ready(),
                changes());
    }

    /// Why nothing changes.
    private String nothing(String method) {
        FillWords words = FillWords.of(visit);
        boolean lacks =
                method.equals(FillWords.TARGETS)
                        && found != null
                        && found.changes().isEmpty()
                        && visit.books().budgetSummary(month).underfunded().count() > 0;
        return lacks ? words.text().nothing_ready() : words.nothing(method);
    }

    private FillPage.@Nullable ReadyChange ready() {
        if (found == null || found.readyToAssign() == null || found.readyToAssignAfter() == null) {
            return null;
        }
        return new FillPage.ReadyChange(
                figures().of(found.readyToAssign()), figures().of(found.readyToAssignAfter()));
    }

    /// The categories that are changed, and those that would be if they were checked.
    private List<Change> changes() {
        if (found == null) {
            return List.of();
        }
        if (budget == null) {
            return found.changes().stream().map(this::change).toList();
        }
        Map<String, BudgetFillChangeResponse> changes =
                found.changes().stream()
                        .collect(
                                Collectors.toMap(
                                        BudgetFillChangeResponse::category, Function.identity()));
        return FillSelection.offered(budget, FillWords.of(visit), form.value("method"))
                .filter(each ->
                        changes.containsKey(each.id()) || selection.except().contains(each.id()))
                .map(each -> {
                    BudgetFillChangeResponse change = changes.get(each.id());
                    return change == null ? unchanged(each) : change(change);
                })
                .toList();
    }

    private Change change(BudgetFillChangeResponse change) {
        return new Change(
                change.category(),
                change.name(),
                true,
                FillSelection.seen(change),
                figures().of(change.before()),
                visit.formats()
                        .signed(
                                figures()
                                        .money(change.after())
                                        .minus(figures().money(change.before()))),
                figures().of(change.after()));
    }

    private Change unchanged(FillSelection.Offered category) {
        BudgetPage.Figure amount = figures().of(category.amount());
        return new Change(category.id(), category.name(), false, "", amount, "", amount);
    }

    private Figures figures() {
        return new Figures(visit.formats(), visit.household().currency());
    }
}
