package farthing.backend.history;

import farthing.backend.access.Actor;
import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Rendered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads changes with their subjects with one statement that returns a row for each subject. As in
/// `TransactionReader`, the statement first selects the keys of the page, so that the query plan
/// does not depend on statistics.
final class ChangeRows {

    /// The first `%s` is a query for the numbers of the changes, the second a condition on their
    /// subjects.
    private static final String READ =
            """
            with page (sequence) as materialized (
            %s
            )
            select c.id, c.sequence, c.at, c.actor, c.user_id, c.actor_name, c.area, c.subjects,
                   c.reverses, c.reversal, c.reversed_by, s.subject, s.subject_id, s.action,
                   s.format, s.before, s.after
              from page
             cross join lateral (
                   select * from change
                    where household_id = ?::uuid and sequence = page.sequence offset 0) c
             cross join lateral (
                   select * from change_subject
                    where household_id = ?::uuid %s) s
             order by c.sequence desc, s.number
            """;

    private static final String FIRST_TEN = "and sequence = page.sequence and number < 10 offset 0";
    private static final Rendered ONE =
            new Rendered(
                    READ.formatted(
                            "select sequence from change where household_id = ? and id = ?",
                            "and sequence = page.sequence offset 0"));
    private static final Rendered NUMBERED =
            new Rendered(READ.formatted("select unnest(?::bigint[])", FIRST_TEN));

    private final List<Change> changes = new ArrayList<>();
    private final List<SubjectChange> subjects = new ArrayList<>();
    private @Nullable Change last;

    private ChangeRows() {}

    /// The statement for a list: each change has its first ten subjects.
    ///
    /// @param page query for the numbers
    static Rendered inList(String page) {
        return new Rendered(READ.formatted(page, FIRST_TEN));
    }

    /// The statement for the changes of one subject: each change has only that subject.
    static Rendered ofSubject(String page) {
        return new Rendered(
                READ.formatted(
                        page,
                        """
                        and countdown = -page.sequence and subject_id = ?::uuid
                        order by number limit 10
                        """));
    }

    static List<Change> page(Scope scope, ChangeFilter filter, long before, int limit) {
        UUID household = scope.household();
        ChangeQueries.Query query = ChangeQueries.of(household, filter, before, limit);
        List<Object> values = new ArrayList<>(List.of(query.values()));
        values.add(household);
        values.add(household);
        if (filter.subject() != null) {
            values.add(filter.subject());
        }
        return read(scope, query.statement(), values.toArray());
    }

    /// The changes with these numbers, newest first, each with its first ten subjects.
    static List<Change> numbered(Scope scope, Collection<Long> numbers) {
        Columns sequences = new Columns("bigint");
        numbers.forEach(sequences::add);
        return read(scope, NUMBERED, sequences, scope.household(), scope.household());
    }

    static Optional<Change> one(Scope scope, UUID id) {
        UUID household = scope.household();
        return read(scope, ONE, household, id, household, household).stream().findFirst();
    }

    private static List<Change> read(Scope scope, Rendered statement, Object... values) {
        ChangeRows rows = new ChangeRows();
        statement.read(scope.sql(), rows::add, values);
        rows.finish();
        return rows.changes;
    }

    private void add(ResultSet row) throws SQLException {
        if (last == null || last.sequence() != row.getLong("sequence")) {
            finish();
            last = change(row);
        }
        subjects.add(subject(row));
    }

    /// Reads what a change did to a subject from a row of `change_subject`.
    static SubjectChange subject(ResultSet row) throws SQLException {
        return new SubjectChange(
                new Subject(row.getString("subject"), row.getObject("subject_id", UUID.class)),
                SubjectChange.Action.WORDS.stored(row.getString("action")),
                row.getInt("format"),
                row.getString("before"),
                row.getString("after"));
    }

    private void finish() {
        if (last != null) {
            changes.add(last.with(subjects));
            subjects.clear();
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Actor.Kind.WORDS.stored(row.getString("actor")),
                        row.getObject("user_id", UUID.class),
                        row.getString("actor_name")),
                Area.WORDS.stored(row.getString("area")),
                List.of(),
                row.getInt("subjects"),
                reverses(row.getObject("reverses", UUID.class), row.getString("reversal")),
                row.getObject("reversed_by", UUID.class));
    }

    private static @Nullable ChangeReversal reverses(@Nullable UUID change, @Nullable String kind) {
        return change == null || kind == null
                ? null
                : new ChangeReversal(change, ChangeReversal.Direction.WORDS.stored(kind));
    }
}
