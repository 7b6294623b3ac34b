package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.BudgetCell;
import farthing.frontend.budget.BudgetPage.BudgetMonth;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.MonthSums;
import farthing.frontend.budget.BudgetPage.Ready;
import farthing.frontend.budget.BudgetPage.Sums;
import farthing.frontend.server.Visit;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A month beside the first one.
///
/// @param position 2 for the month after the first
/// @param page the page of this month alone, whose parts are reused
/// @param categories of the month, by id
record LaterMonth(
        int position,
        MonthOfBudget page,
        EnvelopeGroups envelopes,
        Map<String, BudgetCategoryResponse> categories) {

    static LaterMonth of(
            Visit visit, Shown shown, BudgetResponse budget, Typed typed, YearMonth typedIn) {
        YearMonth month = YearMonth.parse(budget.month());
        MonthOfBudget page =
                new MonthOfBudget(visit, shown, month, budget, typed.when(typedIn.equals(month)));
        return new LaterMonth(
                shown.position(month),
                page,
                page.envelopes(List.of()),
                budget.groups().stream()
                        .flatMap(group -> group.categories().stream())
                        .collect(
                                Collectors.toMap(
                                        BudgetCategoryResponse::category, Function.identity())));
    }

    /// The figures above and below the grid.
    BudgetMonth head() {
        Ready ready = page.ready().shown();
        return new BudgetMonth(
                position,
                MonthOfBudget.href(page.month()),
                name(),
                ready.amount(),
                ready.title(),
                page.sums());
    }

    BudgetCell cell(String category) {
        BudgetCategoryResponse found = categories.get(category);
        if (found == null) {
            throw new IllegalArgumentException("no category " + category + " in " + page.month());
        }
        return new BudgetCell(
                position,
                MonthOfBudget.href(page.month()),
                name(),
                page.shown().first().toString(),
                page.month() + "-" + category,
                envelopes.row(found));
    }

    boolean isUsed(String category) {
        BudgetCategoryResponse found = categories.get(category);
        return found != null && envelopes.isUsed(found);
    }

    /// @param ofFirst categories of the first month that are shown in the group
    MonthSums sums(String group, List<BudgetCategoryResponse> ofFirst) {
        List<BudgetCategoryResponse> ours =
                ofFirst.stream()
                        .map(BudgetCategoryResponse::category)
                        .map(categories::get)
                        .filter(found -> found != null)
                        .toList();
        Sums sums = envelopes.sums(group, ours);
        return new MonthSums(
                page.column(),
                new Sums(
                        linked(sums.assigned()),
                        linked(sums.activity()),
                        linked(sums.available())));
    }

    /// A zero has nothing to explain; without its links, the page of six months is smaller.
    private static Figure linked(Figure figure) {
        return figure.state().equals("none") ? new Figure(figure.text(), "", "none") : figure;
    }

    private String name() {
        return page.visit().formats().month(page.month());
    }
}
