package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// A year of the budget: category by month, with sums.
///
/// @param year 2026
/// @param path the URL of the year
/// @param views the choices: plan, actual or difference
/// @param hint what the shown figures are
/// @param look CSS classes: the view, and how small the table is printed to fit one page: `roomy`,
///   `close` or `tight`
/// @param leftOut sentences about what the year does not count
/// @param sums of all categories, at the bottom
/// @param balances of the accounts on budget at the end of each month
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record YearPage(
        Layout layout,
        String year,
        String path,
        Years years,
        List<View> views,
        String hint,
        String look,
        List<LeftOut> leftOut,
        List<YearColumn> months,
        List<YearGroup> groups,
        List<YearRow> sums,
        List<Balance> balances)
        implements TemplateInstance {

    /// The years beside this one.
    record Years(String before, String beforeName, String after, String afterName) {}

    record View(String href, String name, boolean shown) {}

    /// @param now whether it is the current month
    record YearColumn(String href, String name, boolean now) {}

    /// @param expected whether the month has not ended
    record Balance(Figure amount, boolean expected) {}

    /// @param sum of its rows
    record YearGroup(YearRow sum, List<YearRow> rows) {}

    /// @param months a figure for each month
    /// @param year the sum of the months
    record YearRow(String name, List<Figure> months, Figure year) {}
}
