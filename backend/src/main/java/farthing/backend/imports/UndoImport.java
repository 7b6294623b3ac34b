package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.BulkBooking;
import farthing.backend.transactions.ImportedEdits;
import farthing.contract.ImportResultResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Undoes an import: removes its transactions, including edited ones, which stay in the history.
/// The import can be accepted again afterwards.
@ApplicationScoped
class UndoImport {

    private final Imports imports;
    private final ImportRows rows;
    private final ImportedEdits importedEdits;
    private final Accounts accounts;
    private final BulkBooking booking;
    private final Changes changes;

    UndoImport(
            Imports imports,
            ImportRows rows,
            ImportedEdits importedEdits,
            Accounts accounts,
            BulkBooking booking,
            Changes changes) {
        this.imports = imports;
        this.rows = rows;
        this.importedEdits = importedEdits;
        this.accounts = accounts;
        this.booking = booking;
        this.changes = changes;
    }

    /// @throws farthing.backend.problems.Refused `import-not-accepted`, `account-closed`
    Changed<ImportResultResponse> undo(Scope scope, String id) {
        ImportChange change = undone(scope, id);
        return new Changed<>(change.response(), changes.record(scope, change.subjects()));
    }

    /// As [#undo], without recording the change.
    ImportChange undone(Scope scope, String id) {
        Import accepted = imports.locked(scope, id);
        if (accepted.status() != ImportStatus.ACCEPTED) {
            throw new ImportProblem.NotAccepted().refused();
        }
        List<SubjectChange> subjects = new ArrayList<>();
        List<SubjectChange> edited =
                importedEdits.deletions(
                        scope, accepted.id(), Import.transactionVersion(accepted.version()));
        List<UUID> missing = rows.missing(scope, accepted, booking.ofImport(scope, accepted.id()));
        BulkBooking.Removed removed = booking.remove(scope, accepted.id());
        accounts.holdOpen(scope, removed.accounts());
        Import undone =
                accepted.decided(ImportStatus.UNDONE, accepted.counts(), accepted.listed(), 0);
        imports.decide(scope, undone);
        subjects.add(
                ImportSnapshot.FORMAT.change(
                        accepted.id(),
                        ImportSnapshot.of(accepted, accepted.imported(), missing),
                        ImportSnapshot.of(undone, removed.transactions(), List.of())));
        subjects.addAll(
                edited); // last, so that undo restores them first, and the import then skips them
        return ImportChange.of(undone, removed.transactions(), subjects);
    }
}
