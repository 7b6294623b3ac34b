package farthing.backend.history;

import static farthing.backend.database.schema.Tables.CHANGE;

import farthing.backend.database.Columns;
import farthing.backend.database.Ids;
import farthing.backend.database.Rendered;
import farthing.backend.households.Scope;
import farthing.backend.http.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Where the history is kept. Written in the same database transaction as what it tells of.
@ApplicationScoped
public class Changes {

    private static final List<Field<?>> COLUMNS =
            List.of(
                    CHANGE.ID,
                    CHANGE.AT,
                    CHANGE.USER_ID,
                    CHANGE.SUBJECT,
                    CHANGE.SUBJECT_ID,
                    CHANGE.ACTION,
                    CHANGE.BEFORE,
                    CHANGE.AFTER,
                    CHANGE.REVERSED_BY);

    /// One of the hottest: always the same text, however many there are.
    private static final Rendered RECORD =
            new Rendered(
                    """
                    insert into change (household_id, at, user_id, id, subject, subject_id, action,
                                        before, after)
                    select ?::uuid, ?::timestamptz, ?::uuid, id, subject, subject_id, action,
                           before::jsonb, after::jsonb
                      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                        as t (id, subject, subject_id, action, before, after)
                    """);

    private final Clock clock;

    Changes(Clock clock) {
        this.clock = clock;
    }

    /// Writes that something is new, different or gone.
    ///
    /// @param before as it was; null where it is new
    /// @param after as it is; null where it is gone
    /// @return the id to undo it by
    public UUID record(
            Scope scope, Subject subject, @Nullable Object before, @Nullable Object after) {
        return record(scope, List.of(new Recorded(subject, before, after))).getFirst();
    }

    /// Writes several at once, with one statement.
    ///
    /// @return their ids, in the same order
    public List<UUID> record(Scope scope, List<Recorded> all) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<UUID> ids = all.stream().map(each -> Ids.next()).toList();
        Columns rows = new Columns("uuid", "text", "uuid", "text", "text", "text");
        for (int at = 0; at < all.size(); at++) {
            Recorded change = all.get(at);
            rows.add(
                    ids.get(at),
                    change.subject().kind(),
                    change.subject().id(),
                    change.action().text(),
                    json(change.before()),
                    json(change.after()));
        }
        RECORD.execute(scope.sql(), scope.household(), now, scope.member(), rows);
        return ids;
    }

    /// Newest first.
    ///
    /// @param before id of the last one of the page before
    public List<Change> page(Scope scope, @Nullable UUID before, int limit) {
        Condition older = before == null ? DSL.noCondition() : CHANGE.ID.lt(before);
        return select(scope)
                .and(older)
                .orderBy(CHANGE.ID.desc())
                .limit(limit)
                .fetch(Changes::change);
    }

    Optional<Change> find(Scope scope, UUID id) {
        return one(scope, id).fetchOptional(Changes::change);
    }

    /// And lets nobody else reverse it until this transaction ends.
    Optional<Change> lock(Scope scope, UUID id) {
        return one(scope, id).forUpdate().fetchOptional(Changes::change);
    }

    /// @return whether it was not reversed before
    boolean markReversed(Scope scope, UUID id, UUID by) {
        return scope.sql()
                        .update(CHANGE)
                        .set(CHANGE.REVERSED_BY, by)
                        .where(CHANGE.HOUSEHOLD_ID.eq(scope.household()))
                        .and(CHANGE.ID.eq(id))
                        .and(CHANGE.REVERSED_BY.isNull())
                        .execute()
                == 1;
    }

    private static SelectConditionStep<Record> one(Scope scope, UUID id) {
        return select(scope).and(CHANGE.ID.eq(id));
    }

    private static SelectConditionStep<Record> select(Scope scope) {
        return scope.sql()
                .select(COLUMNS)
                .from(CHANGE)
                .where(CHANGE.HOUSEHOLD_ID.eq(scope.household()));
    }

    private static Change change(Record row) {
        return new Change(
                row.get(CHANGE.ID),
                row.get(CHANGE.AT).toInstant(),
                row.get(CHANGE.USER_ID),
                new Subject(row.get(CHANGE.SUBJECT), row.get(CHANGE.SUBJECT_ID)),
                Change.Action.WORDS.stored(row.get(CHANGE.ACTION)),
                text(row.get(CHANGE.BEFORE)),
                text(row.get(CHANGE.AFTER)),
                row.get(CHANGE.REVERSED_BY));
    }

    private static @Nullable String text(@Nullable JSONB json) {
        return json == null ? null : json.data();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.text(value);
    }
}
