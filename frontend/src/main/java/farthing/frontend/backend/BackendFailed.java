package farthing.frontend.backend;

/// The backend failed with a bug, which the user neither caused nor can fix.
public final class BackendFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String incident;

    /// @param incident the id of the bug in the backend's log; empty if the response has none
    public BackendFailed(int status, String incident) {
        super("the backend answered " + status, null, false, false);
        this.incident = incident;
    }

    public String incident() {
        return incident;
    }
}
