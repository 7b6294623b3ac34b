package farthing.frontend.accounts;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// All accounts with their balances, and the form for another.
///
/// @param sums what all of a currency hold together, the household's first
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountsPage(
        Layout layout,
        List<AccountRow> rows,
        List<NetWorth> sums,
        Form form,
        List<Choice> types,
        List<Choice> currencies,
        List<Choice> budget)
        implements TemplateInstance {

    /// @param about its kind where its name does not say it, and its currency where it is not the
    ///   household's
    /// @param below whether it is under zero
    record AccountRow(
            String name,
            String href,
            String type,
            String about,
            String currency,
            String balance,
            String cleared,
            boolean below,
            boolean onBudget,
            boolean closed) {}
}
