package farthing.backend.access;

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
public record Scope(DSLContext sql, UUID household, Actor actor, Role role) {

    /// @throws farthing.backend.problems.Refused `not-allowed` where the role does not suffice
    public void mustHave(Role needed) {
        if (!role.includes(needed)) {
            throw new RequestProblem.NotAllowed(
                            "This takes the role " + needed.text() + "; yours is " + role.text())
                    .refused();
        }
    }
}
