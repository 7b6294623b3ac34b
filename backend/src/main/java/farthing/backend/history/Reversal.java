package farthing.backend.history;

import farthing.backend.households.Scope;
import java.util.UUID;

/// How changes to one kind of subject are undone. The feature that owns the subject has a bean of
/// this.
public interface Reversal {

    /// The kind it is for: `transaction`.
    String subjectKind();

    /// Applies the inverse, as a change of its own.
    ///
    /// @return the new change
    /// @throws farthing.backend.problems.Refused where the subject was changed since
    UUID reverse(Scope scope, Change change);
}
