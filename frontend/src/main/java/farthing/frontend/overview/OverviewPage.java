package farthing.frontend.overview;

import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Income and expense of a period, by category and by month.
///
/// @param title the period in words
/// @param expensesTitle and `incomesTitle`: of the tables, for users who cannot see the charts
/// @param several whether there is more than one month
/// @param empty whether the period has no transactions
/// @param monthsInAverage number of months in the averages of the categories
/// @param plan of all categories; `null` if nothing is assigned or planned in the period
/// @param planTitle the title of its column
/// @param plannedMonths in how many of the months something is, in words; empty if in all
/// @param budgetDiffers whether the budget counts other amounts than those shown
/// @param notIncluded that amounts in other currencies are left out; empty if there are none
@CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OverviewPage(
        Layout layout,
        Form form,
        String title,
        String expensesTitle,
        String incomesTitle,
        List<Preset> presets,
        boolean several,
        boolean empty,
        Sum income,
        Sum expense,
        Sum net,
        List<MonthRow> months,
        List<CategorySum> expenses,
        List<CategorySum> incomes,
        int monthsInAverage,
        String notIncluded,
        @Nullable Plan plan,
        String planTitle,
        String plannedMonths,
        boolean budgetDiffers)
        implements TemplateInstance {

    /// A period that can be chosen with one click.
    record Preset(String name, String href, boolean chosen) {}

    /// A sum with a link to its transactions.
    ///
    /// @param value for scripts: with a decimal point
    record Sum(String value, String text, String href, boolean below) {}

    record MonthRow(String name, Sum income, Sum expense, Sum net) {}

    /// @param share of the whole, such as 26%
    /// @param average per month
    /// @param plan what is assigned to the category, or planned in tracking mode
    record CategorySum(
            String name, Sum amount, String share, String average, String count, Plan plan) {}

    /// What is assigned or planned, and the difference to what was spent in the months that have a
    /// budget.
    ///
    /// @param value for scripts: with a decimal point
    /// @param difference in words
    /// @param over whether more was spent
    record Plan(String value, String text, String difference, boolean over) {

        /// For uncategorised transactions, which cannot have a plan.
        Plan withoutDifference() {
            return new Plan(value, text, "", false);
        }
    }
}
