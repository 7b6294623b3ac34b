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
/// @param uncategorised the uncategorised transactions; `null` if there are none
/// @param notIncluded that amounts in other currencies are left out; empty if there are none
/// @param monthsBefore number of months in the average
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomePage(
        Layout layout,
        String month,
        @Nullable FirstSteps firstSteps,
        Figure income,
        Figure expense,
        Figure net,
        String notIncluded,
        List<AccountLine> accounts,
        List<NetWorth> netWorth,
        @Nullable Trend trend,
        List<CategoryLine> categories,
        int monthsBefore,
        @Nullable Figure uncategorised,
        List<RegisterRow> recent,
        String overviewHref)
        implements TemplateInstance {

    /// A sum with a link to its transactions.
    ///
    /// @param beside the figure to compare it with, in words; empty for none
    record Figure(String amount, String href, String beside, boolean below) {}

    record AccountLine(String name, String href, String balance, String currency, boolean below) {}

    /// A category's spending this month compared with its average.
    ///
    /// @param level and `usual`: lengths in percent of the longest bar
    /// @param over whether more was spent than the average
    record CategoryLine(
            String name,
            String href,
            String amount,
            String average,
            int level,
            int usual,
            boolean over) {

        /// The position of the mark for the average, limited so that it stays on the bar.
        public String mark() {
            return String.valueOf(Math.min(usual, 99.4));
        }
    }

    /// @param accounts whether the household has an account
    record FirstSteps(boolean accounts) {}
}
