package farthing.frontend.transactions;

import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The register.
///
/// @param account the account of the register; `null` for all accounts
/// @param entry the form for a new transaction; `null` if there is no open account
/// @param edited the form that replaces the row with the id `editedId`
/// @param editedApart the same form if that row is not in the list; else `null`
/// @param balances whether the rows have the balance of the account
/// @param olderHref the next page; empty on the last
/// @param savedId the id of the row that was just saved
/// @param markedId the id of the row whose status was just changed
@CheckedTemplate(basePath = "transactions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TransactionsPage(
        Layout layout,
        @Nullable AccountFigures account,
        @Nullable TransactionForm entry,
        @Nullable TransactionForm edited,
        String editedId,
        @Nullable TransactionForm editedApart,
        RegisterFilter filter,
        List<Choice> accounts,
        List<ChoiceGroup> groups,
        List<Choice> statuses,
        List<Choice> budgetParts,
        SearchFacets search,
        List<RegisterRow> rows,
        boolean balances,
        String olderHref,
        String savedId,
        String markedId)
        implements TemplateInstance {

    /// The figures above the register of one account.
    record AccountFigures(
            String name,
            String type,
            String currency,
            String balance,
            String cleared,
            String detailsHref,
            boolean closed) {}
}
