package farthing.backend.targets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Undoes changes of targets, unless they were changed again since.
@ApplicationScoped
class TargetsReversal implements Reversal {

    private final Targets targets;
    private final Households households;

    TargetsReversal(Targets targets, Households households) {
        this.targets = targets;
        this.households = households;
    }

    @Override
    public String subjectKind() {
        return TargetsSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        Currency currency = households.currency(scope);
        Pipeline lock = new Pipeline();
        Supplier<Map<UUID, CategoryTargets>> locked =
                targets.lock(
                        lock, scope, changes.stream().map(each -> each.subject().id()).toList());
        lock.run(scope.sql());
        List<CategoryTargets> restored = new ArrayList<>();
        List<SubjectChange> undone = new ArrayList<>();
        for (SubjectChange change : changes) {
            CategoryTargets now = requireNonNull(locked.get().get(change.subject().id()));
            TargetsSnapshot.FORMAT.mustBeAsLeft(change, TargetsSnapshot.of(now, currency));
            long left = requireNonNull(TargetsSnapshot.FORMAT.after(change)).version();
            CategoryTargets after =
                    requireNonNull(TargetsSnapshot.FORMAT.before(change))
                            .restored(Math.max(now.version(), left) + 1);
            restored.add(after);
            undone.add(TargetsSnapshot.change(now, after, currency));
        }
        Pipeline write = new Pipeline();
        targets.write(write, scope, restored);
        write.run(scope.sql());
        return undone;
    }

    /// Other targets, or the removal of the category.
    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return later.subject().equals(change.subject())
                || later.action() == SubjectChange.Action.DELETED;
    }
}
