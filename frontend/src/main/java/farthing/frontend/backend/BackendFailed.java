package farthing.frontend.backend;

/// The backend met a bug: nothing that the person did, and nothing that they can mend.
public final class BackendFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String incident;

    /// @param incident the id by which the bug is found in the backend's log; empty where the
    ///   answer has none
    public BackendFailed(int status, String incident) {
        super("the backend answered " + status, null, false, false);
        this.incident = incident;
    }

    public String incident() {
        return incident;
    }
}
