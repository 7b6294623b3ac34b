package farthing.frontend.accounts;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All accounts with their balances, and the form for a new one.
///
/// @param sums the total per currency, the household's currency first
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

    /// @param about the type if the name does not imply it, and the currency if it is not the
    ///   household's
    /// @param below whether the balance is negative
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
            boolean closed,
            @Nullable PaymentEnvelope envelope) {}

    /// Whether a credit card has an envelope for its payment; none for other accounts.
    ///
    /// @param path where the form is sent
    record PaymentEnvelope(String path, boolean on) {}
}
