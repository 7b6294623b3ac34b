package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Months;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// A month of a household that compares a plan with what happened.
///
/// @param path the URL of the month, where its forms are sent
/// @param month its name
/// @param sums income, spending and what is saved
/// @param groups income first
/// @param balances at the end of this month and the next eleven
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TrackingPage(
        Layout layout,
        String path,
        String month,
        Months months,
        AmountFormat amounts,
        List<Line> sums,
        List<Group> groups,
        List<MonthEnd> balances,
        Form notes)
        implements TemplateInstance {

    /// A plan and what happened.
    ///
    /// @param difference positive where more came in or less was spent than planned
    /// @param state of the difference, in words
    record Compared(Figure planned, Figure actual, Figure difference, String state) {}

    /// What the accounts on budget hold at the end of a month.
    ///
    /// @param expected whether the month has not ended, so that the plan counts
    record MonthEnd(String month, String href, String balance, boolean expected) {}

    record Line(String name, Compared figures) {}

    /// @param collapsed whether the user has collapsed it
    record Group(String id, String name, boolean collapsed, Compared sums, List<Row> rows) {

        /// A field with an error is always shown.
        public boolean isOpen() {
            return !collapsed || rows.stream().anyMatch(row -> !row.planned().valid());
        }
    }

    /// An income or expense category.
    ///
    /// @param isPlanned whether anything is planned
    record Row(String id, String name, Form planned, boolean isPlanned, Compared figures) {

        public String fieldId() {
            return "planned-" + id;
        }
    }
}
