package farthing.backend.problems;

import farthing.contract.ChangeResponse;
import farthing.contract.FieldProblem;
import java.util.List;

/// A problem that the caller can correct. Each feature has a sealed type of problems.
/// docs/reference/errors.md lists the codes.
public interface UserProblem {

    /// The feature, such as `transactions`. It is part of the problem's `type`.
    String area();

    /// A stable code for programs, such as `splits-do-not-add-up`.
    String code();

    /// The HTTP status, 400–499.
    int status();

    /// One sentence for the user.
    String title();

    /// The invalid fields; empty if the problem is not about fields.
    default List<FieldProblem> errors() {
        return List.of();
    }

    /// The changes of the history that are the reason; empty if there are none.
    default List<ChangeResponse> changes() {
        return List.of();
    }

    /// This problem as an exception.
    default Refused refused() {
        return new Refused(this);
    }
}
