package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Learning;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.budget.BudgetPage.Months;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Months of a household that compares a plan with what happened, side by side.
///
/// @param path the URL of the first month
/// @param first that month, such as 2026-11
/// @param month its name
/// @param leftOut sentences about what the months do not count
/// @param learning the first steps; `null` once something is planned
/// @param shown the months
/// @param sums income, spending and what is saved
/// @param groups income first
/// @param balances at the end of the first month and the next eleven
/// @param notes of the first month
/// @param notesBeside of each month
/// @param opened the category whose notes are shown; empty for none
/// @param openedIn the month of these notes; empty if it is the first one
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TrackingPage(
        Layout layout,
        String path,
        String first,
        String month,
        Months months,
        AmountFormat amounts,
        List<LeftOut> leftOut,
        @Nullable Learning learning,
        List<TrackingColumn> shown,
        List<TrackingLine> sums,
        List<TrackingGroup> groups,
        List<MonthEnd> balances,
        Form notes,
        List<MonthNotes> notesBeside,
        String opened,
        String openedIn)
        implements TemplateInstance {

    /// @param position 1 for the first month
    record TrackingColumn(int position, String path, String name) {

        public boolean isLater() {
            return position > 1;
        }
    }

    /// A plan and what happened in a month.
    ///
    /// @param difference positive where more came in or less was spent than planned
    record Compared(TrackingColumn month, Figure planned, Figure actual, Figure difference) {}

    /// What the accounts on budget hold at the end of a month.
    ///
    /// @param expected whether the month has not ended, so that the plan counts
    record MonthEnd(String month, String href, Figure balance, boolean expected) {}

    /// @param months figures of each month
    record TrackingLine(String name, List<Compared> months) {}

    /// @param collapsed whether the user has collapsed it
    /// @param sums of each month
    record TrackingGroup(
            String id,
            String name,
            boolean collapsed,
            List<Compared> sums,
            List<TrackingRow> rows) {

        /// A form that is open or has an error is always shown.
        public boolean isOpen() {
            return !collapsed
                    || rows.stream()
                            .flatMap(row -> row.cells().stream())
                            .anyMatch(cell -> cell.notes() != null || !cell.planned().valid());
        }
    }

    /// An income or expense category.
    ///
    /// @param cells one for each month
    record TrackingRow(String id, String name, List<TrackingCell> cells) {}

    /// A category in a month.
    ///
    /// @param id unique on the page
    /// @param isPlanned whether anything is planned
    /// @param remark the stored notes
    /// @param notesHref the URL that shows the form of its notes
    /// @param explanationHref how the difference is made up; empty unless the notes are shown
    /// @param notes this form; `null` unless it is shown
    record TrackingCell(
            String id,
            Form planned,
            boolean isPlanned,
            Compared figures,
            String remark,
            String notesHref,
            String explanationHref,
            @Nullable Form notes) {

        public String fieldId() {
            return "planned-" + id;
        }
    }
}
