package farthing.backend.history;

import org.jspecify.annotations.Nullable;

/// A change as it is written down.
///
/// @param before as it was, in the shape the API answers it; null where it is new
/// @param after as it is; null where it is gone
public record Recorded(Subject subject, @Nullable Object before, @Nullable Object after) {

    public Recorded {
        if (before == null && after == null) {
            throw new IllegalArgumentException("neither before nor after");
        }
    }

    Change.Action action() {
        if (before == null) {
            return Change.Action.CREATED;
        }
        return after == null ? Change.Action.DELETED : Change.Action.EDITED;
    }
}
