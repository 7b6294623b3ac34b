package farthing.backend.problems;

/// Thrown to refuse a request with a problem. The database transaction is rolled back. It has no
/// stack trace, because it is not a bug.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient UserProblem problem;

    Refused(UserProblem problem) {
        super(problem.code() + ": " + problem.title(), null, false, false);
        this.problem = problem;
    }

    public UserProblem problem() {
        return problem;
    }
}
