package farthing.backend.transactions;

import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;

/// Deletes a transaction; the history keeps it, and brings it back.
@ApplicationScoped
class DeleteTransaction {

    private final Transactions transactions;
    private final Ledger ledger;
    private final Changes changes;

    DeleteTransaction(Transactions transactions, Ledger ledger, Changes changes) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.changes = changes;
    }

    /// @param version it was read in; empty takes any
    /// @return the change, by which it can be undone
    /// @throws farthing.backend.problems.Refused `account-closed`, `stale`
    UUID delete(Scope scope, Transaction transaction, OptionalLong version) {
        TransactionResponse before = transactions.leaving(scope, transaction);
        long read = version.orElse(transaction.version());
        if (!ledger.remove(scope, transaction.id(), read)) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        return changes.record(scope, TransactionSubject.of(transaction.id()), before, null);
    }
}
