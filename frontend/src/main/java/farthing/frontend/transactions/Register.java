package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.contract.TransactionResponse;
import farthing.contract.TransactionsResponse;
import farthing.frontend.accounts.AccountDetailsResource;
import farthing.frontend.accounts.AccountTypes;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.SearchBackend;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.TransactionsPage.AccountFigures;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assembles a page of the register.
final class Register {

    private final Visit visit;
    private final SearchBackend searches;
    private final List<CategoryResponse> categories;

    Register(Visit visit, SearchBackend searches) {
        this.visit = visit;
        this.searches = searches;
        this.categories = visit.books().categories();
    }

    TransactionInput entry(Form form) {
        return new TransactionInput(
                new TransactionAmounts(form, visit, visit.accounts(), categories));
    }

    private TransactionChoices choices() {
        return new TransactionChoices(visit, visit.accounts(), categories);
    }

    TransactionForms forms() {
        return new TransactionForms(visit, choices());
    }

    /// The requested list, with a form instead of the row that is being edited.
    Response show(RegisterFilter filter) {
        String edit = filter.form().value("edit");
        TransactionForm edited =
                edit.isEmpty() ? null : forms().of(visit.books().transaction(edit), filter.href());
        return Responses.page(visit, page(filter, entry(filter), edited, edit));
    }

    /// The form for a new transaction: a copy of another one, or empty. An opening balance cannot
    /// be copied.
    private TransactionForm entry(RegisterFilter filter) {
        String copied = filter.form().value("copy");
        if (copied.isEmpty()) {
            return forms().fresh(filter);
        }
        TransactionResponse kept = visit.books().transaction(copied);
        return kept.openingBalance() ? forms().fresh(filter) : forms().copy(kept, filter);
    }

    /// @param editedId the row that `edited` replaces
    TransactionsPage page(
            RegisterFilter filter,
            TransactionForm entry,
            @Nullable TransactionForm edited,
            String editedId) {
        AccountFigures account = account(filter);
        FoundTransactions found = FoundTransactions.of(visit, searches, filter);
        TransactionsResponse list = found.list();
        List<Choice> accounts = choices().accounts(filter.account());
        List<ChoiceGroup> groups = groups(filter);
        List<Choice> parts = choices().budgetParts(filter.form().value("budget"));
        String payee = payee(filter, list.transactions());
        List<RegisterRow> rows = rows(found, filter);
        boolean inPlace = rows.stream().anyMatch(row -> row.id().equals(editedId));
        return new TransactionsPage(
                layout(account),
                account,
                visit.accounts().isEmpty() ? null : entry,
                edited,
                editedId,
                inPlace ? null : edited,
                filter,
                accounts,
                groups,
                choices().statuses(filter.form().value("status")),
                parts,
                new SearchFacets(
                        new FilterChips(visit, filter, accounts, groups, parts, payee)
                                .chips(found.summary()),
                        found.totals(visit),
                        found.fault(),
                        SearchTerms.of(visit.accounts(), categories),
                        SearchHelp.rows(visit.text()),
                        saved(),
                        new SearchOfFilter(visit, filter, categories, payee).text()),
                rows,
                !found.balances().isEmpty(),
                list.next() == null ? "" : filter.olderHref(list.next()),
                subject(Notice.Kind.SAVED),
                subject(Notice.Kind.STATUS_SAVED));
    }

    private List<RegisterRow> rows(FoundTransactions found, RegisterFilter filter) {
        RegisterRows words = new RegisterRows(visit, filter);
        return found.list().transactions().stream()
                .map(each -> words.row(each, found.balances().get(each.id())))
                .toList();
    }

    /// The id of the transaction that the notice is about; empty for another notice.
    private String subject(Notice.Kind kind) {
        Notice notice = visit.notice();
        return notice != null && notice.is(kind) ? notice.subject() : "";
    }

    private List<FilterChips.Chip> saved() {
        return searches.searches(visit.bearer(), visit.household().id()).searches().stream()
                .map(search ->
                        new FilterChips.Chip(
                                search.name(), SearchesPage.SavedSearchRow.of(search).href()))
                .toList();
    }

    private Layout layout(@Nullable AccountFigures account) {
        return account == null
                ? visit.layout("transactions", visit.text().of(CommonText.class).transactions())
                : visit.layout("accounts", account.name());
    }

    private @Nullable AccountFigures account(RegisterFilter filter) {
        if (!filter.path().startsWith("/accounts/")) {
            return null;
        }
        AccountResponse account =
                visit.account(filter.account()).orElseThrow(NotFoundException::new);
        return new AccountFigures(
                account.name(),
                AccountTypes.name(visit.text(), account.type()),
                account.currency(),
                visit.formats().amount(Amounts.balance(account)),
                visit.formats().amount(Amounts.clearedBalance(account)),
                AccountDetailsResource.href(account.id()),
                account.closed());
    }

    private List<ChoiceGroup> groups(RegisterFilter filter) {
        Text text = visit.text();
        String chosen = filter.form().value("category");
        List<ChoiceGroup> groups = new ArrayList<>();
        groups.add(
                new ChoiceGroup(
                        text.of(RegisterText.class).all_categories(),
                        List.of(
                                new Choice(
                                        "none",
                                        text.of(CommonText.class).uncategorised(),
                                        chosen.equals("none")))));
        groups.addAll(choices().categories(chosen));
        return groups;
    }

    private static String payee(RegisterFilter filter, List<TransactionResponse> rows) {
        if (filter.form().value("payee").isEmpty()) {
            return "";
        }
        return rows.stream()
                .map(TransactionResponse::payee)
                .filter(name -> name != null)
                .findFirst()
                .orElse("…");
    }
}
