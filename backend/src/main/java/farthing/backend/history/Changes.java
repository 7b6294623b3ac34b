package farthing.backend.history;

import farthing.backend.access.Actor;
import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Ids;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the history. Each change is written in the same database transaction as the data.
@ApplicationScoped
public class Changes {

    /// Takes the household's next sequence number. Its row stays locked until the commit; see
    /// `change_sequence` in the schema.
    private static final Rendered RECORD =
            new Rendered(
                    """
                    with next as (
                      insert into change_sequence (household_id, last) values (?::uuid, 1)
                          on conflict (household_id)
                          do update set last = change_sequence.last + 1
                      returning last),
                    recorded as (
                      insert into change (household_id, id, sequence, at, actor, user_id,
                                          actor_name, subjects)
                      select ?::uuid, ?::uuid, last, ?::timestamptz, ?::text, ?::uuid, ?::text,
                             ?::integer
                        from next
                          on conflict (household_id, id) do nothing)
                    insert into change_subject (household_id, sequence, number, subject,
                                                subject_id, action, format, before, after)
                    select ?::uuid, last, number, subject, subject_id, action, format,
                           before::jsonb, after::jsonb
                      from next
                     cross join unnest(?::integer[], ?::text[], ?::uuid[], ?::text[],
                                       ?::smallint[], ?::text[], ?::text[])
                        as t (number, subject, subject_id, action, format, before, after)
                        on conflict (household_id, sequence, number) do nothing
                    """);

    private static final Rendered LOCK =
            new Rendered("select from change where household_id = ? and id = ? for update");
    private static final Rendered MARK_REVERSED =
            new Rendered("update change set reversed_by = ? where household_id = ? and id = ?");

    private final Clock clock;

    Changes(Clock clock) {
        this.clock = clock;
    }

    /// Records a write to one subject.
    public <T> Changed<T> record(Scope scope, Act<T> act) {
        return new Changed<>(act.entity(), record(scope, List.of(act.subject())));
    }

    /// Records one change to several subjects, with one statement.
    ///
    /// @return id of the change, for undo
    public UUID record(Scope scope, List<SubjectChange> subjects) {
        UUID id = Ids.next();
        RECORD.execute(scope.sql(), values(scope, id, subjects));
        return id;
    }

    /// As above, in a pipeline.
    public UUID record(Pipeline pipeline, Scope scope, List<SubjectChange> subjects) {
        UUID id = Ids.next();
        pipeline.write(RECORD, count -> {}, values(scope, id, subjects));
        return id;
    }

    private @Nullable Object[] values(Scope scope, UUID id, List<SubjectChange> subjects) {
        Columns rows = new Columns("integer", "text", "uuid", "text", "smallint", "text", "text");
        int number = 0;
        for (SubjectChange each : subjects) {
            rows.add(
                    number++,
                    each.subject().kind(),
                    each.subject().id(),
                    each.action().text(),
                    each.format(),
                    each.before(),
                    each.after());
        }
        UUID household = scope.household();
        Actor actor = scope.actor();
        return new @Nullable Object[] {
            household,
            household,
            id,
            OffsetDateTime.now(clock),
            actor.kind().text(),
            actor.user(),
            actor.name(),
            subjects.size(),
            household,
            rows
        };
    }

    /// A page of the history, newest first. Each change has its first ten subjects.
    ///
    /// @param before sequence of the last change on the previous page; empty for the first page
    public List<Change> page(Scope scope, OptionalLong before, int limit) {
        return ChangeRows.page(scope, before.orElse(Long.MAX_VALUE), limit);
    }

    /// The changes to one subject, newest first. Each has only that subject.
    ///
    /// @param subject id of the subject
    public List<Change> of(Scope scope, UUID subject, OptionalLong before, int limit) {
        return ChangeRows.of(scope, subject, before.orElse(Long.MAX_VALUE), limit);
    }

    /// A change with all its subjects.
    public Optional<Change> find(Scope scope, UUID id) {
        return ChangeRows.one(scope, id);
    }

    /// As [#find], and locks the change: nobody else can undo it until this database transaction
    /// ends.
    Optional<Change> lock(Scope scope, UUID id) {
        LOCK.execute(scope.sql(), scope.household(), id);
        return find(scope, id);
    }

    void markReversed(Scope scope, UUID id, UUID by) {
        MARK_REVERSED.execute(scope.sql(), by, scope.household(), id);
    }
}
