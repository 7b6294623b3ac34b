package farthing.backend.history;

import farthing.backend.access.Scope;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Undoes a change to all its subjects. The undo is itself a change and can be undone.
@ApplicationScoped
public class ReverseChange {

    private final Changes changes;
    private final Instance<Reversal> reversals;

    ReverseChange(Changes changes, @Any Instance<Reversal> reversals) {
        this.changes = changes;
        this.reversals = reversals;
    }

    /// @return the new change
    /// @throws farthing.backend.problems.Refused `already-reversed`, `changed-since`,
    ///   `not-reversible`, or a problem of the reversal
    public Change reverse(Scope scope, UUID id) {
        Change change =
                changes.lock(scope, id)
                        .orElseThrow(() -> new RequestProblem.NotFound("change").refused());
        if (change.reversedBy() != null) {
            throw new HistoryProblem.AlreadyReversed().refused();
        }
        List<SubjectChange> undone = new ArrayList<>();
        for (var kind : byKind(change.subjects().reversed()).entrySet()) {
            undone.addAll(reversalOf(kind.getKey()).reverse(scope, kind.getValue()));
        }
        UUID undoing = changes.record(scope, undone, ChangeReversal.of(change));
        changes.markReversed(scope, id, undoing);
        return changes.find(scope, undoing).orElseThrow();
    }

    private static Map<String, List<SubjectChange>> byKind(List<SubjectChange> subjects) {
        Map<String, List<SubjectChange>> byKind = new LinkedHashMap<>();
        for (SubjectChange each : subjects) {
            byKind.computeIfAbsent(each.subject().kind(), kind -> new ArrayList<>()).add(each);
        }
        return byKind;
    }

    private Reversal reversalOf(String kind) {
        return reversals.stream()
                .filter(reversal -> reversal.subjectKind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new HistoryProblem.NotReversible(kind).refused());
    }
}
