package farthing.backend.history;

import farthing.backend.access.Scope;
import java.util.List;

/// How changes to one kind of subject are undone. The feature that owns the subject has a bean of
/// this.
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
