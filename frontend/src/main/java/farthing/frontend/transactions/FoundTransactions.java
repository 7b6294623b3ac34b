package farthing.frontend.transactions;

import farthing.contract.FieldProblem;
import farthing.contract.RegisterResponse;
import farthing.contract.RegisterRowResponse;
import farthing.contract.TransactionsResponse;
import farthing.contract.TransactionsSummaryResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.SearchBackend;
import farthing.frontend.backend.TransactionQuery;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a filter finds.
///
/// @param balances of the account after each transaction, by the id of the transaction; empty for a
///   list that is filtered or of all accounts
/// @param summary null if there is no filter
/// @param fault where the search cannot be read; null if it can
public record FoundTransactions(
        TransactionsResponse list,
        Map<String, RegisterRowResponse> balances,
        @Nullable TransactionsSummaryResponse summary,
        @Nullable SearchFault fault) {

    private static final TransactionsResponse NOTHING = new TransactionsResponse(List.of(), null);

    /// The count and the sums above the list.
    ///
    /// @param sums each with its currency, unless it is the household's
    public record Totals(String count, List<CurrencySum> sums) {}

    public record CurrencySum(String amount, String currency) {}

    /// With an invalid filter, finds nothing rather than ignoring a part of it, and adds the error
    /// to the form.
    static FoundTransactions of(Visit visit, SearchBackend backend, RegisterFilter filter) {
        TransactionQuery query = filter.query(visit);
        if (!filter.form().valid()) {
            return new FoundTransactions(NOTHING, Map.of(), null, null);
        }
        if (filter.isRegister()) {
            return ofRegister(
                    visit.books()
                            .register(
                                    filter.account(),
                                    RegisterFilter.PAGE_SIZE,
                                    filter.form().valueOrNull("cursor")));
        }
        try {
            TransactionsResponse list = visit.books().transactions(query);
            TransactionsSummaryResponse summary =
                    filter.narrows()
                            ? backend.summary(
                                    visit.bearer(), visit.household().id(), query.filters())
                            : null;
            return new FoundTransactions(list, Map.of(), summary, null);
        } catch (BackendProblem problem) {
            FieldProblem error =
                    problem.errors().stream()
                            .filter(each -> each.pointer().equals("q"))
                            .findFirst()
                            .orElseThrow(() -> problem);
            filter.form().refuse("q", SearchFault.words(error, visit.text()));
            return new FoundTransactions(
                    NOTHING,
                    Map.of(),
                    null,
                    error.place() == null ? null : SearchFault.of(filter.form().value("q"), error));
        }
    }

    private static FoundTransactions ofRegister(RegisterResponse register) {
        return new FoundTransactions(
                new TransactionsResponse(
                        register.rows().stream().map(RegisterRowResponse::transaction).toList(),
                        register.next()),
                register.rows().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.transaction().id(), Function.identity())),
                null,
                null);
    }

    public @Nullable Totals totals(Visit visit) {
        if (summary == null || summary.count() == 0) {
            return null;
        }
        SearchText text = visit.text().of(SearchText.class);
        String count = visit.formats().count(summary.count());
        String all =
                summary.since() != null
                        ? text.count_since(
                                count, visit.formats().date(LocalDate.parse(summary.since())))
                        : summary.count() == 1 ? text.count_one() : text.count(count);
        return new Totals(
                all,
                summary.sums().stream()
                        .map(sum -> sum(visit, Amounts.of(sum.amount(), sum.currency())))
                        .toList());
    }

    private static CurrencySum sum(Visit visit, Money amount) {
        String currency = amount.currency().getCurrencyCode();
        return new CurrencySum(
                visit.formats().signed(amount),
                currency.equals(visit.household().currency()) ? "" : currency);
    }
}
