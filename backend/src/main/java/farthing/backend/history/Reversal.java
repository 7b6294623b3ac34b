package farthing.backend.history;

import farthing.backend.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Undoes changes to one kind of subject. Each feature provides a bean for its subjects.
public interface Reversal {

    /// The kind of subject, such as `transaction`.
    String subjectKind();

    /// Undoes what one change did to its subjects of this kind.
    ///
    /// @param changes in reverse order
    /// @return the changes that this made, to be recorded
    /// @throws farthing.backend.problems.Refused `changed-since` if a subject was changed later
    List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes);

    /// The ids of the objects whose later changes can prevent the undo of `change`. Asked only
    /// after an undo has failed, to say why.
    default Set<UUID> dependsOn(Scope scope, SubjectChange change) {
        return Set.of(change.subject().id());
    }

    /// Whether a later change of one of these objects prevents the undo.
    default boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return later.subject().equals(change.subject());
    }
}
