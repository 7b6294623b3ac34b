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
import java.util.ArrayList;
import java.util.Collection;
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
                      insert into change_sequence (household_id, last, at)
                      values (?::uuid, 1, ?::timestamptz)
                          on conflict (household_id) do update
                         set last = change_sequence.last + 1,
                             at = greatest(change_sequence.at, excluded.at)
                      returning last, at),
                    recorded as (
                      insert into change (household_id, id, sequence, at, actor, user_id,
                                          actor_name, who, area, subjects, reverses, reversal)
                      select ?::uuid, ?::uuid, last, at, ?::text, ?::uuid, ?::text, ?::text,
                             ?::text, ?::integer, ?::uuid, ?::text
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

    /// Jumps from each author to the next one in the index.
    private static final Rendered AUTHORS =
            new Rendered(
                    """
                    with recursive known (who) as (
                      (select who from change where household_id = ?::uuid order by who limit 1)
                      union all
                      select next.who from known
                       cross join lateral (
                             select who from change
                              where household_id = ?::uuid and who > known.who
                              order by who limit 1) next),
                    authors as materialized (select who from known limit 500)
                    select c.actor, c.user_id, c.actor_name
                      from authors
                     cross join lateral (
                           select actor, user_id, actor_name from change
                            where household_id = ?::uuid and who = authors.who
                            order by countdown limit 1) c
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
        RECORD.execute(scope.sql(), values(scope, id, subjects, null));
        return id;
    }

    /// Records the undo of a change.
    UUID record(Scope scope, List<SubjectChange> subjects, ChangeReversal reversal) {
        UUID id = Ids.next();
        RECORD.execute(scope.sql(), values(scope, id, subjects, reversal));
        return id;
    }

    /// As above, in a pipeline.
    public UUID record(Pipeline pipeline, Scope scope, List<SubjectChange> subjects) {
        UUID id = Ids.next();
        pipeline.write(RECORD, count -> {}, values(scope, id, subjects, null));
        return id;
    }

    private @Nullable Object[] values(
            Scope scope, UUID id, List<SubjectChange> subjects, @Nullable ChangeReversal reversal) {
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
            OffsetDateTime.now(clock),
            household,
            id,
            actor.kind().text(),
            actor.user(),
            actor.name(),
            actor.who(),
            Area.of(subjects).text(),
            subjects.size(),
            reversal == null ? null : reversal.change(),
            reversal == null ? null : reversal.kind().text(),
            household,
            rows
        };
    }

    /// A page of the history, newest first. Each change has its first ten subjects; with a filter
    /// by subject only that subject.
    ///
    /// @param before sequence of the last change on the previous page; empty for the first page
    List<Change> page(Scope scope, ChangeFilter filter, OptionalLong before, int limit) {
        return ChangeRows.page(scope, filter, before.orElse(Long.MAX_VALUE), limit);
    }

    /// The changes with these numbers, newest first. Each has its first ten subjects.
    List<Change> numbered(Scope scope, Collection<Long> numbers) {
        return ChangeRows.numbered(scope, numbers);
    }

    /// All authors of changes, at most 500: one change of each.
    List<Actor> authors(Scope scope) {
        List<Actor> authors = new ArrayList<>();
        UUID household = scope.household();
        AUTHORS.read(
                scope.sql(),
                row ->
                        authors.add(
                                new Actor(
                                        Actor.Kind.WORDS.stored(row.getString("actor")),
                                        row.getObject("user_id", UUID.class),
                                        row.getString("actor_name"))),
                household,
                household,
                household);
        return authors;
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
