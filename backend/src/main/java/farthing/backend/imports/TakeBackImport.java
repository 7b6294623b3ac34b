package farthing.backend.imports;

import farthing.backend.accounts.Accounts;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.BulkBooking;
import farthing.backend.transactions.ImportedEdits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Removes what an import booked, also what was edited since: the history keeps that. The import
/// can be accepted again afterwards.
@ApplicationScoped
class TakeBackImport {

    private final Imports imports;
    private final ImportRows rows;
    private final ImportedEdits importedEdits;
    private final Accounts accounts;
    private final BulkBooking booking;
    private final Changes changes;

    TakeBackImport(
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
    Decision takeBack(Scope scope, String id) {
        Import accepted = imports.locked(scope, id);
        if (accepted.status() != ImportStatus.ACCEPTED) {
            throw new ImportProblem.NotAccepted().refused();
        }
        List<UUID> edits =
                importedEdits.keep(scope, accepted.id(), Import.bookedIn(accepted.version()));
        List<UUID> missing = rows.missing(scope, accepted, booking.ofImport(scope, accepted.id()));
        BulkBooking.Removed removed = booking.remove(scope, accepted.id());
        accounts.holdOpen(scope, removed.accounts());
        Decision before = Decision.of(accepted, accepted.booked());
        Import takenBack =
                accepted.decided(ImportStatus.TAKEN_BACK, accepted.counts(), accepted.listed(), 0);
        imports.decide(scope, takenBack);
        Decision after = Decision.of(takenBack, removed.transactions());
        UUID change =
                changes.record(scope, after.subject(), before.kept(edits, missing), after.answer());
        return after.recorded(change);
    }
}
