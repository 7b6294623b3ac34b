package farthing.backend.transactions;

import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.households.Scope;
import farthing.backend.http.Page;
import farthing.backend.ledger.Cursor;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Transaction;
import farthing.backend.ledger.TransactionFilter;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionResponse;
import farthing.contract.TransactionsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads transactions with the names of what they are on.
@ApplicationScoped
class Transactions {

    private final Ledger ledger;
    private final Accounts accounts;
    private final Categories categories;

    Transactions(Ledger ledger, Accounts accounts, Categories categories) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.categories = categories;
    }

    /// @throws farthing.backend.problems.Refused `not-found`
    Transaction existing(Scope scope, String id) {
        return RequestProblem.found("transaction", id, known -> ledger.find(scope, known));
    }

    TransactionResponse answer(Scope scope, Transaction transaction) {
        return answers(scope, List.of(transaction)).getFirst();
    }

    /// The same for one that is about to be taken out: it leaves no closed account, and none of its
    /// accounts closes until this database transaction ends.
    ///
    /// @throws farthing.backend.problems.Refused `account-closed`
    TransactionResponse leaving(Scope scope, Transaction transaction) {
        References references =
                References.ofTransactions(
                        scope,
                        ids -> accounts.holdOpen(scope, ids),
                        categories,
                        List.of(transaction));
        return Answers.answer(transaction, references);
    }

    /// Newest first.
    TransactionsResponse page(
            Scope scope, TransactionFilter filter, @Nullable Cursor after, int limit) {
        Page<Transaction> page = Page.of(ledger.page(scope, filter, after, limit + 1), limit);
        return new TransactionsResponse(
                answers(scope, page.shown()),
                page.next(last -> new Cursor(last.date(), last.id()).text()));
    }

    List<TransactionResponse> answers(Scope scope, List<Transaction> transactions) {
        References references =
                References.ofTransactions(
                        scope, ids -> accounts.find(scope, ids), categories, transactions);
        return transactions.stream().map(t -> Answers.answer(t, references)).toList();
    }
}
