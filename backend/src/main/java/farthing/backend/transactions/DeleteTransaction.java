package farthing.backend.transactions;

import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// Deletes a transaction; the history keeps it, and brings it back.
@ApplicationScoped
class DeleteTransaction {

    private final Accounts accounts;
    private final Categories categories;
    private final Ledger ledger;
    private final Changes changes;

    DeleteTransaction(Accounts accounts, Categories categories, Ledger ledger, Changes changes) {
        this.accounts = accounts;
        this.categories = categories;
        this.ledger = ledger;
        this.changes = changes;
    }

    /// @param version it was read in; empty takes any
    /// @return the change, by which it can be undone
    /// @throws farthing.backend.problems.Refused `account-closed`, `stale`
    UUID delete(Scope scope, Named named, OptionalLong version) {
        Transaction transaction = named.transaction();
        References.hold(scope, accounts, categories, List.of(), List.of(transaction))
                .mustBeOpen(transaction);
        long read = version.orElse(transaction.version());
        if (!ledger.remove(scope, transaction.id(), read)) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        return changes.record(
                scope,
                TransactionSubject.of(transaction.id()),
                TransactionResponses.of(named),
                null);
    }
}
