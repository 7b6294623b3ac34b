package farthing.frontend.backend;

import org.jspecify.annotations.Nullable;

/// The backend did not respond, or responded that it is unavailable. Retrying later may help.
public final class BackendUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BackendUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
