package farthing.backend.imports;

import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.BulkBooking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Removes what an import booked, also what was edited since; it can be accepted again afterwards.
@ApplicationScoped
class TakeBackImport {

    private final Imports imports;
    private final BulkBooking booking;
    private final Changes changes;

    TakeBackImport(Imports imports, BulkBooking booking, Changes changes) {
        this.imports = imports;
        this.booking = booking;
        this.changes = changes;
    }

    /// @throws farthing.backend.problems.Refused `import-not-accepted`
    Decision takeBack(Scope scope, String id) {
        Import accepted = imports.locked(scope, id);
        if (accepted.status() != ImportStatus.ACCEPTED) {
            throw new ImportProblem.NotAccepted().refused();
        }
        long removed = booking.remove(scope, accepted.id());
        Decision before = Decision.of(accepted, accepted.booked());
        Import takenBack =
                accepted.decided(ImportStatus.TAKEN_BACK, accepted.counts(), accepted.listed(), 0);
        imports.decide(scope, takenBack);
        Decision after = Decision.of(takenBack, removed);
        UUID change = changes.record(scope, after.subject(), before.answer(), after.answer());
        return after.recorded(change);
    }
}
