package farthing.backend.access;

import farthing.backend.database.Pipeline;
import farthing.backend.problems.RequestProblem;
import java.util.UUID;
import org.jooq.DSLContext;

/// One database transaction, opened for one household and for whoever acts in it. Row-level
/// security limits it to that household.
///
/// @param sql statements of this transaction
/// @param household id of the household
/// @param actor who acts
/// @param role the actor's, at least what the call asked for
/// @param whole whether the work is all of the transaction, and not followed by other writes
public record Scope(DSLContext sql, UUID household, Actor actor, Role role, boolean whole) {

    /// The same for work that other writes follow.
    Scope part() {
        return new Scope(sql, household, actor, role, false);
    }

    /// Runs the last statements of the work. Commits with them, if the work is all of the
    /// transaction.
    ///
    /// @param last whose counts do not decide whether to commit, see [Pipeline#runAndCommit]
    public void finish(Pipeline last) {
        if (whole) {
            last.runAndCommit(sql);
        } else {
            last.run(sql);
        }
    }

    /// @throws farthing.backend.problems.Refused `not-allowed` where the role does not suffice
    public void mustHave(Role needed) {
        if (!role.includes(needed)) {
            throw new RequestProblem.NotAllowed(
                            "This takes the role " + needed.text() + "; yours is " + role.text())
                    .refused();
        }
    }
}
