package farthing.frontend.backend;

import farthing.contract.FieldProblem;
import farthing.contract.Problem;
import java.util.List;

/// The backend refused a request, and said why.
public final class BackendProblem extends RuntimeException {

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

    public String title() {
        return problem.title();
    }

    /// The fields at fault; empty where no field is.
    public List<FieldProblem> errors() {
        return problem.errors() == null ? List.of() : problem.errors();
    }
}
