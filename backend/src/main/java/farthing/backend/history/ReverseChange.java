package farthing.backend.history;

import farthing.backend.households.Scope;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;

/// Undoes a change, once.
@ApplicationScoped
public class ReverseChange {

    private final Changes changes;
    private final Instance<Reversal> reversals;

    ReverseChange(Changes changes, @Any Instance<Reversal> reversals) {
        this.changes = changes;
        this.reversals = reversals;
    }

    /// @return the change that undoes it
    /// @throws farthing.backend.problems.Refused `already-reversed`, `changed-since`,
    ///   `not-reversible`, or what stands in the way of the inverse
    public Change reverse(Scope scope, UUID id) {
        Change change =
                changes.lock(scope, id)
                        .orElseThrow(() -> new RequestProblem.NotFound("change").refused());
        if (change.reversedBy() != null) {
            throw new HistoryProblem.AlreadyReversed().refused();
        }
        UUID undoing = reversalOf(change).reverse(scope, change);
        if (!changes.markReversed(scope, id, undoing)) {
            throw new HistoryProblem.AlreadyReversed().refused();
        }
        return changes.find(scope, undoing).orElseThrow();
    }

    private Reversal reversalOf(Change change) {
        return reversals.stream()
                .filter(r -> r.subjectKind().equals(change.subject().kind()))
                .findFirst()
                .orElseThrow(
                        () -> new HistoryProblem.NotReversible(change.subject().kind()).refused());
    }
}
