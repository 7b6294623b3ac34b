package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Transactions of an import that people edited.
@ApplicationScoped
public class ImportedEdits {

    private final Ledger ledger;

    ImportedEdits(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The deletion of those that were edited since they came: what the history keeps of them when
    /// their import is taken back. Undoing it brings them back as they are now.
    ///
    /// @param version they were booked in
    public List<SubjectChange> deletions(Scope scope, UUID importId, long version) {
        return ledger.edited(scope, importId, version).stream()
                .map(DeleteTransactions::deletion)
                .toList();
    }
}
