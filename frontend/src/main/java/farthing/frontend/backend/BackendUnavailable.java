package farthing.frontend.backend;

import org.jspecify.annotations.Nullable;

/// The backend did not answer, or answered that it cannot now. Trying again later may help.
public final class BackendUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BackendUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
