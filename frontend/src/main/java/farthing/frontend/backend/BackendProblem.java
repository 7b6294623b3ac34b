package farthing.frontend.backend;

import farthing.contract.ChangeResponse;
import farthing.contract.FieldProblem;
import farthing.contract.Problem;
import java.util.List;

/// The backend refused a request with a problem.
public final class BackendProblem extends RuntimeException {

    /// The code of an error response that is not from the backend, but for example from a proxy.
    static final String UNEXPECTED = "unexpected";

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public BackendProblem(Problem problem) {
        super(problem.status() + " " + problem.code(), null, false, false);
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    public String code() {
        return problem.code();
    }

    /// Whether the problem has this stable code.
    public boolean is(String code) {
        return problem.code().equals(code);
    }

    /// Whether its title is meant for the user and says what to correct.
    public boolean isSaidPlainly() {
        return !is(UNEXPECTED) && !is("invalid-fields") && !is("malformed-json");
    }

    public String title() {
        return problem.title();
    }

    /// The invalid fields; empty if the problem is not about fields.
    public List<FieldProblem> errors() {
        return problem.errors() == null ? List.of() : problem.errors();
    }

    /// The later changes that prevent an undo, newest first; empty if there are none.
    public List<ChangeResponse> changes() {
        return problem.changes() == null ? List.of() : problem.changes();
    }
}
