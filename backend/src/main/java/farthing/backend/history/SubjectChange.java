package farthing.backend.history;

import farthing.backend.http.Json;
import farthing.backend.problems.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a change did to one subject.
///
/// @param format of both snapshots; see [SnapshotFormat]
/// @param before snapshot as JSON; null if the subject was new
/// @param after snapshot as JSON; null if the subject was deleted
public record SubjectChange(
        Subject subject,
        Action action,
        int format,
        @Nullable String before,
        @Nullable String after) {

    static SubjectChange of(
            Subject subject, int format, @Nullable String before, @Nullable String after) {
        if (before == null && after == null) {
            throw new IllegalArgumentException("neither before nor after");
        }
        Action action =
                before == null ? Action.CREATED : after == null ? Action.DELETED : Action.EDITED;
        return new SubjectChange(subject, action, format, before, after);
    }

    /// Refuses to undo any but the latest change of the subject. A snapshot has the version.
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
