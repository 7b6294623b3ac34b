package farthing.backend.history;

import farthing.backend.database.DatabaseFailure;
import farthing.backend.problems.Refused;
import farthing.backend.problems.UserProblem;
import org.jspecify.annotations.Nullable;

/// Why an undo failed.
final class FailedUndo {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private FailedUndo() {}

    /// Whether later changes can be the reason: the present state refused what the undo wrote. Any
    /// other failure, such as a missing permission, has nothing to do with them.
    static boolean mayBeBecauseOfLaterChanges(@Nullable RuntimeException failure) {
        if (failure instanceof Refused refused) {
            UserProblem problem = refused.problem();
            return switch (problem) {
                case HistoryProblem.ChangedSince changed -> true;
                case HistoryProblem other -> false;
                default -> problem.status() == CONFLICT || problem.status() == UNPROCESSABLE;
            };
        }
        return failure != null && DatabaseFailure.constraint(failure).isPresent();
    }
}
