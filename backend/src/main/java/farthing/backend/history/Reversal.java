package farthing.backend.history;

import farthing.backend.access.Scope;
import java.util.List;

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
}
