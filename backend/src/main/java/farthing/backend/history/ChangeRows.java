package farthing.backend.history;

import farthing.backend.access.Actor;
import farthing.backend.access.Scope;
import farthing.backend.database.Rendered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads changes with their subjects with one statement that returns a row for each subject. As in
/// `TransactionReader`, the statement first selects the keys of the page, so that the query plan
/// does not depend on statistics.
final class ChangeRows {

    private static final String READ =
            """
            with page (sequence) as materialized (
            %s
            )
            select c.id, c.sequence, c.at, c.actor, c.user_id, c.actor_name, c.subjects,
                   c.reversed_by, s.subject, s.subject_id, s.action, s.format, s.before, s.after
              from page
             cross join lateral (
                   select * from change
                    where household_id = ? and sequence = page.sequence offset 0) c
             cross join lateral (
                   select * from change_subject
                    where household_id = ? and sequence = page.sequence %s offset 0) s
             order by c.sequence desc, s.number
            """;
    private static final Rendered PAGE =
            new Rendered(
                    READ.formatted(
                            """
                            select sequence from change where household_id = ? and sequence < ?
                             order by sequence desc limit ?
                            """,
                            "and number < 10"));
    private static final Rendered OF_SUBJECT =
            new Rendered(
                    READ.formatted(
                            """
                            select sequence from change_subject
                             where household_id = ? and subject_id = ? and sequence < ?
                             order by sequence desc limit ?
                            """,
                            "and subject_id = ?"));
    private static final Rendered ONE =
            new Rendered(
                    READ.formatted(
                            "select sequence from change where household_id = ? and id = ?", ""));

    private final List<Change> changes = new ArrayList<>();
    private final List<SubjectChange> subjects = new ArrayList<>();
    private @Nullable Change last;

    private ChangeRows() {}

    static List<Change> page(Scope scope, long before, int limit) {
        UUID household = scope.household();
        return read(scope, PAGE, household, before, limit, household, household);
    }

    static List<Change> of(Scope scope, UUID subject, long before, int limit) {
        UUID household = scope.household();
        return read(
                scope,
                OF_SUBJECT,
                household,
                subject,
                before,
                limit,
                household,
                household,
                subject);
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
        subjects.add(
                new SubjectChange(
                        new Subject(
                                row.getString("subject"), row.getObject("subject_id", UUID.class)),
                        SubjectChange.Action.WORDS.stored(row.getString("action")),
                        row.getInt("format"),
                        row.getString("before"),
                        row.getString("after")));
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
                List.of(),
                row.getInt("subjects"),
                row.getObject("reversed_by", UUID.class));
    }
}
