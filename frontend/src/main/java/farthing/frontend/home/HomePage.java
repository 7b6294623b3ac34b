package farthing.frontend.home;

import farthing.frontend.accounts.NetWorth;
import farthing.frontend.server.Layout;
import farthing.frontend.transactions.RegisterRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The month at a glance.
///
/// @param month its name
/// @param firstSteps for a new household; `null` once it has transactions
/// @param trend of the net worth; `null` if there is nothing to compare
/// @param planned whether the household uses the budget
/// @param tracking whether it compares a plan with what happened
/// @param budgetHref the budget of the month
/// @param tasks what needs attention, the most urgent first
/// @param lasting how long the money lasts; `null` for a new household
/// @param notIncluded a sentence that amounts in other currencies are left out; empty if there are
///   none
/// @param monthsBefore number of months in the average
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomePage(
        Layout layout,
        String month,
        @Nullable FirstSteps firstSteps,
        ComparedSum income,
        ComparedSum expense,
        ComparedSum net,
        String notIncluded,
        List<AccountLine> accounts,
        List<NetWorth> netWorth,
        @Nullable Trend trend,
        List<CategoryLine> categories,
        int monthsBefore,
        boolean planned,
        boolean tracking,
        String budgetHref,
        List<Task> tasks,
        @Nullable Lasting lasting,
        List<RegisterRow> recent,
        String overviewHref)
        implements TemplateInstance {

    /// A sum with a link to its transactions.
    ///
    /// @param beside the figure that it is compared with, in words; empty for none
    record ComparedSum(String amount, String href, String beside, boolean below) {}

    record AccountLine(String name, String href, String balance, String currency, boolean below) {}

    /// A category's spending this month compared with its budget, or with its average if it has no
    /// budget.
    ///
    /// @param budgeted the budget of the category, in words; empty if it has none
    /// @param beside what is left, or the average, in words
    /// @param level and `measure`: lengths in percent of the longest bar
    /// @param over whether more was spent
    record CategoryLine(
            String name,
            String href,
            String amount,
            String budgeted,
            String beside,
            int level,
            int measure,
            boolean over) {

        /// The position of the mark, limited so that it stays on the bar.
        public String mark() {
            return String.valueOf(Math.min(measure, 99.4));
        }
    }

    /// Something that needs attention, and the link or button to fix it.
    ///
    /// @param act the label of the link or button
    /// @param href of the link
    /// @param cover the URL that the button posts to; empty for a link
    /// @param amount that the form sets aside; empty to cover what is overspent
    record Task(String text, String act, String href, String cover, String amount) {

        static Task link(String text, String act, String href) {
            return new Task(text, act, href, "", "");
        }
    }

    /// How long the money lasts.
    record Lasting(Measure age, Measure buffer) {}

    /// @param days empty if the history is too short
    /// @param sentence how the figure is computed
    record Measure(String days, String sentence) {}

    /// @param accounts whether the household has an account
    /// @param budget whether it has a budget
    record FirstSteps(boolean accounts, boolean budget) {}
}
