package farthing.backend.history;

import farthing.backend.http.Json;
import farthing.backend.problems.Words;
import java.time.Instant;
import java.util.Optional;
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

    /// The subject as it was; null where it was new.
    public <T> @Nullable T before(Class<T> shape) {
        return before == null ? null : Json.stored(before, shape);
    }

    /// The subject as it became; null where it was gone.
    public <T> @Nullable T after(Class<T> shape) {
        return after == null ? null : Json.stored(after, shape);
    }

    /// Lets pass only who undoes the latest change of its subject. What the history keeps of any
    /// subject tells its version.
    ///
    /// @param now the subject's version; empty where it is gone
    /// @throws farthing.backend.problems.Refused `changed-since` where this change left it in
    ///   another
    public void mustBeTheLatest(Optional<Long> now) {
        Optional<Long> left =
                Optional.ofNullable(after)
                        .map(kept -> Json.storedTree(kept).required("version").longValue());
        if (!now.equals(left)) {
            throw new HistoryProblem.ChangedSince(subject.kind()).refused();
        }
    }

    /// What happened to the subject.
    public enum Action {
        CREATED,
        EDITED,
        DELETED;

        static final Words<Action> WORDS = Words.of(Action.class);

        public String text() {
            return Words.word(this);
        }
    }
}
