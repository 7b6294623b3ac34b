package farthing.backend.history;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the history.
///
/// @param by id of the user
/// @param before as it was, as JSON; null where it was new
/// @param after as it became, as JSON; null where it was gone
/// @param reversedBy the change that undid this one
public record Change(
        UUID id,
        Instant at,
        UUID by,
        Subject subject,
        Action action,
        @Nullable String before,
        @Nullable String after,
        @Nullable UUID reversedBy) {

    /// What happened to the subject.
    public enum Action {
        CREATED,
        EDITED,
        DELETED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
