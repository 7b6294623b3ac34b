package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.contract.BudgetsResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.server.Cookies;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Handles the forms of the budget: does what they ask for and shows the page again.
record MonthActs(Visit visit) {

    private static final int NOT_FOUND = 404;

    /// The number of months side by side that the browser remembers.
    int remembered() {
        return Shown.count(visit.cookie(Cookies.MONTHS));
    }

    /// Does what a form asks for, then redirects: to the changed category, or to home if the form
    /// was there. If there are errors, shows the page with the errors at their fields and with what
    /// was typed.
    ///
    /// @param month of the form
    /// @param call the request to the backend, which returns the id of the change
    Response act(YearMonth month, Typed typed, Notice.Kind done, Supplier<@Nullable String> call) {
        Shown shown = Shown.when(typed.form(), month, remembered());
        if (typed.form().valid()) {
            try {
                Notice notice = Notice.of(done, call.get());
                String at = typed.category().isEmpty() ? "" : "#row-" + typed.category();
                String next = typed.form().is("back", "/") ? "/" : shown.href() + at;
                return Responses.seeOther(visit, next, notice);
            } catch (BackendProblem problem) {
                if (problem.status() == NOT_FOUND) {
                    throw problem;
                }
                typed.form().refuse(problem, typed.act().fields(), visit.text());
            }
        }
        String opener = typed.opener();
        Shown again = opener.isEmpty() ? shown : shown.opening(opener, month);
        return page(Responses.UNPROCESSABLE, again, month, typed);
    }

    /// @param typed what was typed into a form about `month`
    Response page(int status, Shown shown, YearMonth month, Typed typed) {
        if (visit.household().tracks()) {
            BudgetsResponse budgets =
                    visit.books().budget(shown.first(), TrackingMonths.last(shown.first()));
            return Responses.page(
                    visit, status, TrackingMonths.of(visit, shown, budgets, typed, month).page());
        }
        List<BudgetResponse> budgets =
                shown.count() == 1
                        ? List.of(visit.books().budget(shown.first()))
                        : visit.books().budget(shown.first(), shown.months().getLast()).months();
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
}
