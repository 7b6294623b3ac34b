package farthing.backend.history;

import farthing.backend.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the history: one action and all subjects that it changed.
///
/// @param sequence number of the change in the household, from 1 without gaps. If a number is
///   visible to readers, all lower numbers are visible too
/// @param at never before that of a lower number
/// @param subjects what the change did to each subject, in order; in lists only the first ten
/// @param subjectCount number of all changed subjects
/// @param reverses the change that this one undid; null if this is not an undo
/// @param reversedBy id of the change that undid this one; null if it was not undone
public record Change(
        UUID id,
        long sequence,
        Instant at,
        Actor actor,
        Area area,
        List<SubjectChange> subjects,
        int subjectCount,
        @Nullable ChangeReversal reverses,
        @Nullable UUID reversedBy) {

    public Change {
        subjects = List.copyOf(subjects);
    }

    Change with(List<SubjectChange> its) {
        return new Change(id, sequence, at, actor, area, its, subjectCount, reverses, reversedBy);
    }
}
