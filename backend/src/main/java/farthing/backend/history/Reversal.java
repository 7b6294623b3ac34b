package farthing.backend.history;

import farthing.backend.access.Scope;
import java.util.List;

/// Undoes changes to one kind of subject. The feature that owns the subject provides a bean.
public interface Reversal {

    /// The kind it is for: `transaction`.
    String subjectKind();

    /// Applies the inverse to subjects of one change.
    ///
    /// @param changes all of this kind, the last first
    /// @return what that did to them
    /// @throws farthing.backend.problems.Refused where a subject was changed since
    List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes);
}
