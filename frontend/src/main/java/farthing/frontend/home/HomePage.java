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
/// @param firstSteps what to do first; `null` once there is something to see
/// @param trend of the net worth; `null` while there is nothing to compare
/// @param uncategorised what wants a category; `null` where nothing does
/// @param monthsBefore how many months the average is of
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomePage(
        Layout layout,
        String month,
        @Nullable FirstSteps firstSteps,
        Figure income,
        Figure expense,
        Figure net,
        List<AccountLine> accounts,
        List<NetWorth> netWorth,
        @Nullable Trend trend,
        List<CategoryLine> categories,
        String monthsBefore,
        @Nullable Figure uncategorised,
        List<RegisterRow> recent,
        String overviewHref)
        implements TemplateInstance {

    /// A sum, and where what it sums is listed.
    ///
    /// @param beside what it is to be held against, in words; empty for nothing
    record Figure(String amount, String href, String beside, boolean below) {}

    record AccountLine(String name, String href, String balance, String currency, boolean below) {}

    /// A category's spending this month against what is usual.
    ///
    /// @param level and `usual`: lengths in percent of the longest bar
    /// @param over whether more was spent than is usual
    record CategoryLine(
            String name,
            String href,
            String amount,
            String average,
            int level,
            int usual,
            boolean over) {

        /// Where the mark of what is usual stands, so that it is still on the bar at its end.
        public String mark() {
            return String.valueOf(Math.min(usual, 99.4));
        }
    }

    /// @param accounts whether there is an account
    record FirstSteps(boolean accounts) {}
}
