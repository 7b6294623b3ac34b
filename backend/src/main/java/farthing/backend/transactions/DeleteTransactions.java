package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// Deletes transactions. Undo restores them from the history.
@ApplicationScoped
class DeleteTransactions {

    private final LookUpReferences lookUpReferences;
    private final Ledger ledger;
    private final Changes changes;

    DeleteTransactions(LookUpReferences lookUpReferences, Ledger ledger, Changes changes) {
        this.lookUpReferences = lookUpReferences;
        this.ledger = ledger;
        this.changes = changes;
    }

    /// @param named the transaction as it was read
    /// @param version that the request is based on; empty accepts any version
    /// @return id of the change, for undo
    /// @throws farthing.backend.problems.Refused `account-closed`, `stale`
    UUID delete(Scope scope, Named named, OptionalLong version) {
        if (version.isPresent() && version.getAsLong() != named.transaction().version()) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        return changes.record(scope, delete(scope, List.of(named)));
    }

    /// @param all the transactions as they were read
    /// @return the changes, to be recorded
    List<SubjectChange> delete(Scope scope, List<Named> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Transaction> transactions = all.stream().map(Named::transaction).toList();
        References references =
                lookUpReferences.find(
                        scope, new LookUpReferences.Wanted().transactions(transactions));
        transactions.forEach(each -> references.mustBeUsable(each.postings()));
        if (!ledger.remove(scope, transactions)) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        return all.stream().map(DeleteTransactions::deletion).toList();
    }

    static SubjectChange deletion(Named deleted) {
        return TransactionSnapshot.FORMAT.change(
                deleted.transaction().id(), TransactionSnapshot.of(deleted), null);
    }
}
