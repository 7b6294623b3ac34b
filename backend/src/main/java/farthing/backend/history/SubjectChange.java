package farthing.backend.history;

import farthing.backend.problems.Words;
import org.jspecify.annotations.Nullable;

/// What a change did to one subject.
///
/// @param format number of both snapshots; see [SnapshotFormat]
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
