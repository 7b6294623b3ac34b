package farthing.backend.rates;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.HistoryProblem;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Undoes an import of rates, or repeats it after its undo, unless one of its rates was changed
/// later.
@ApplicationScoped
class RateImportReversal implements Reversal {

    private final RateImports imports;
    private final Households households;

    RateImportReversal(RateImports imports, Households households) {
        this.imports = imports;
        this.households = households;
    }

    @Override
    public String subjectKind() {
        return RateImportSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream().map(change -> reverse(scope, change)).toList();
    }

    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        RateImportSnapshot imported = RateImportSnapshot.of(change);
        return later.subject().kind().equals(RateSnapshot.FORMAT.subject())
                ? imported.has(RateSnapshot.of(later))
                : imported.overlaps(RateImportSnapshot.of(later));
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        boolean back = change.action() == SubjectChange.Action.CREATED;
        Pipeline lock = new Pipeline();
        households.lockEdits(lock, scope);
        Supplier<Long> changed = imports.countChanged(lock, scope, id, back);
        lock.run(scope.sql());
        if (changed.get() > 0) {
            throw new HistoryProblem.ChangedSince().refused();
        }
        imports.turn(scope, id, back);
        return RateImportSnapshot.FORMAT.change(
                id,
                RateImportSnapshot.FORMAT.after(change),
                RateImportSnapshot.FORMAT.before(change));
    }
}
