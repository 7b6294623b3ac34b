package farthing.backend.access;

import farthing.backend.database.Pipeline;
import farthing.backend.problems.RequestProblem;
import java.util.UUID;
import org.jooq.DSLContext;

/// A database transaction for one household and one actor. Row-level security limits it to that
/// household.
///
/// @param sql runs statements in this transaction
/// @param household id of the household
/// @param actor the author of the changes
/// @param role the actor's role; at least the one that the call needs
/// @param whole whether the transaction ends after this work, without further writes
public record Scope(DSLContext sql, UUID household, Actor actor, Role role, boolean whole) {

    /// The same scope for work that is followed by other writes.
    Scope part() {
        return new Scope(sql, household, actor, role, false);
    }

    /// Runs the last statements of the work. If [#whole], commits in the same round trip.
    ///
    /// @param last its row counts are checked only after the commit, see [Pipeline#runAndCommit]
    public void finish(Pipeline last) {
        if (whole) {
            last.runAndCommit(sql);
        } else {
            last.run(sql);
        }
    }

    /// @throws farthing.backend.problems.Refused `not-allowed` if the role does not suffice
    public void mustHave(Role needed) {
        if (!role.includes(needed)) {
            throw new RequestProblem.NotAllowed(
                            "This requires the role "
                                    + needed.text()
                                    + "; your role is "
                                    + role.text())
                    .refused();
        }
    }
}
