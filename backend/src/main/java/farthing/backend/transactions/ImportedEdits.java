package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds imported transactions that were edited later.
@ApplicationScoped
public class ImportedEdits {

    private final Ledger ledger;

    ImportedEdits(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Describes the deletion of edited transactions for the history, when their import is undone.
    /// Undoing that change restores them as they are now.
    ///
    /// @param version of the transactions when the import was accepted
    public List<SubjectChange> deletions(Scope scope, UUID importId, long version) {
        return ledger.edited(scope, importId, version).stream()
                .map(DeleteTransactions::deletion)
                .toList();
    }
}
