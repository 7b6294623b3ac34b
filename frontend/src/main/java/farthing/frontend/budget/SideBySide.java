package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Hold;
import farthing.frontend.budget.BudgetPage.Income;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what is ready to assign is made up in each of several months, with what is held for the next
/// one, what targets need, and the notes.
///
/// @param collapsed whether the user has collapsed it
/// @param lines each with an amount for each month
/// @param incomesCollapsed whether the user has collapsed the income categories
/// @param needs what targets need, linked to the page that assigns it; empty if they need nothing
record SideBySide(
        boolean collapsed,
        List<FigureLine> lines,
        List<Held> held,
        List<MonthAmount> needs,
        List<MonthNotes> notes,
        boolean incomesCollapsed,
        List<IncomeRow> incomes) {

    /// A form that is open is always shown.
    public boolean isOpen() {
        return !collapsed
                || held.stream().anyMatch(each -> each.hold() != null)
                || notes.stream().anyMatch(each -> each.form() != null);
    }

    /// @param figure its name in the API
    record FigureLine(String figure, String name, List<MonthAmount> amounts) {}

    /// An income category in each month.
    record IncomeRow(String id, String name, List<IncomeCell> cells) {}

    /// @param id unique on the page
    record IncomeCell(MonthColumn month, String id, Income income) {}

    record MonthAmount(MonthColumn month, Figure figure) {}

    /// What a month holds for the next one.
    ///
    /// @param href the URL that shows the form
    /// @param explanation the URL of the amount's explanation
    /// @param hold the form; `null` unless it is shown
    record Held(
            MonthColumn month,
            Figure figure,
            String href,
            String explanation,
            @Nullable Hold hold) {}
}
