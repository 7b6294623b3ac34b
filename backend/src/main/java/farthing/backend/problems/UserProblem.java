package farthing.backend.problems;

import farthing.contract.FieldProblem;
import java.util.List;

/// A problem that the caller can correct. Each feature has a sealed type of these; the codes stand
/// in docs/reference/errors.md.
public interface UserProblem {

    /// The feature it comes from, first part of the problem's type: `transactions`.
    String area();

    /// Stable, in words: `splits-do-not-add-up`. Clients go by this.
    String code();

    /// The HTTP status, 400–499.
    int status();

    /// One sentence for the person who corrects it.
    String title();

    /// Which fields are at fault; empty where none is.
    default List<FieldProblem> errors() {
        return List.of();
    }

    /// This problem as something to throw.
    default Refused refused() {
        return new Refused(this);
    }
}
