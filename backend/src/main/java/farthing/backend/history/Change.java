package farthing.backend.history;

import farthing.backend.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the history: one act, and all it touched.
///
/// @param sequence 1 for the household's first change, one more with each; when a number is
///   visible, all lower numbers are visible too
/// @param subjects what it touched, in order: the first of them where there are very many
/// @param subjectCount how many it touched
/// @param reversedBy the change that undid this one
public record Change(
        UUID id,
        long sequence,
        Instant at,
        Actor actor,
        List<SubjectChange> subjects,
        int subjectCount,
        @Nullable UUID reversedBy) {

    public Change {
        subjects = List.copyOf(subjects);
    }

    Change with(List<SubjectChange> its) {
        return new Change(id, sequence, at, actor, its, subjectCount, reversedBy);
    }
}
