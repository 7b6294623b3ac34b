package farthing.backend.transactions;

import farthing.backend.history.Changes;
import farthing.backend.history.Recorded;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Transaction;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What people made of transactions that an import brought.
@ApplicationScoped
public class ImportedEdits {

    private final Transactions transactions;
    private final Ledger ledger;
    private final Changes changes;

    ImportedEdits(Transactions transactions, Ledger ledger, Changes changes) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.changes = changes;
    }

    /// Writes into the history, before an import is taken back, that those edited since it came are
    /// deleted.
    ///
    /// @param version it booked them in
    /// @return the changes; undoing each brings one of them back
    public List<UUID> keep(Scope scope, UUID importId, long version) {
        List<Transaction> edited = ledger.edited(scope, importId, version);
        if (edited.isEmpty()) {
            return List.of();
        }
        List<TransactionResponse> answers = transactions.answers(scope, edited);
        List<Recorded> deleted = new ArrayList<>();
        for (int number = 0; number < edited.size(); number++) {
            UUID id = edited.get(number).id();
            deleted.add(new Recorded(TransactionSubject.of(id), answers.get(number), null));
        }
        return changes.record(scope, deleted);
    }
}
