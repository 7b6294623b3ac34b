package farthing.backend.problems;

/// Thrown to end the work with a problem; the database transaction is rolled back. Has no stack
/// trace: it is an answer, not a bug.
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
