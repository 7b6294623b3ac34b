package farthing.backend.transactions;

import farthing.backend.history.Changes;
import farthing.backend.history.Recorded;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What people made of transactions that an import brought.
@ApplicationScoped
public class ImportedEdits {

    private final Ledger ledger;
    private final Changes changes;

    ImportedEdits(Ledger ledger, Changes changes) {
        this.ledger = ledger;
        this.changes = changes;
    }

    /// Writes into the history, before an import is taken back, that those edited since it came are
    /// deleted.
    ///
    /// @param version it booked them in
    /// @return the changes; undoing each brings one of them back
    public List<UUID> keep(Scope scope, UUID importId, long version) {
        List<Recorded> deleted =
                ledger.edited(scope, importId, version).stream()
                        .map(ImportedEdits::deletion)
                        .toList();
        return deleted.isEmpty() ? List.of() : changes.record(scope, deleted);
    }

    private static Recorded deletion(Named edited) {
        return new Recorded(
                TransactionSubject.of(edited.transaction().id()),
                TransactionResponses.of(edited),
                null);
    }
}
