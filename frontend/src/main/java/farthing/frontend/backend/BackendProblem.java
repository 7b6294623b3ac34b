package farthing.frontend.backend;

import farthing.contract.FieldProblem;
import farthing.contract.Problem;
import java.util.List;

/// The backend refused a request, and said why.
public final class BackendProblem extends RuntimeException {

    /// The code of an answer that is no problem of the backend's: something in between gave it.
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

    /// Whether it is the problem of this stable code.
    public boolean is(String code) {
        return problem.code().equals(code);
    }

    /// Whether its title says what the person has to mend.
    public boolean isSaidPlainly() {
        return !is(UNEXPECTED) && !is("invalid-fields") && !is("malformed-json");
    }

    public String title() {
        return problem.title();
    }

    /// The fields at fault; empty where no field is.
    public List<FieldProblem> errors() {
        return problem.errors() == null ? List.of() : problem.errors();
    }
}
