package farthing.backend.history;

import farthing.backend.access.Scope;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Finds the later changes that prevent the undo of a change. A later change that was undone itself
/// prevents nothing, and neither does its undo.
@ApplicationScoped
class LaterChanges {

    private static final int MOST = 50;

    /// Kinds of subjects that transactions use.
    private static final Set<String> USED = Set.of("account", "category");

    private static final String READ =
            """
            select s.sequence, s.subject, s.subject_id, s.action, s.format, s.before, s.after
              from %s
             cross join lateral (
                   select reverses, reversal from change
                    where household_id = ?::uuid and sequence = s.sequence
                      and reversed_by is null offset 0) c
             where c.reversal is distinct from 'undo'
                or (select sequence from change
                     where household_id = ?::uuid and id = c.reverses) <= ?::bigint
            """;
    private static final Rendered OF_OBJECTS =
            new Rendered(
                    READ.formatted(
                            """
                            unnest(?::uuid[]) as wanted (id)
                             cross join lateral (
                                   select * from change_subject
                                    where household_id = ?::uuid and subject_id = wanted.id
                                      and countdown < -?::bigint
                                    order by countdown limit 200) s
                            """));

    /// A rate can be changed by an import of rates, and the reverse. There are few of both.
    private static final Rendered OF_RATES =
            new Rendered(
                    READ.formatted(
                            """
                            (select sequence from change
                              where household_id = ?::uuid and area = 'rates'
                                and countdown < -?::bigint
                              order by countdown limit 200) as rates
                             cross join lateral (
                                   select * from change_subject
                                    where household_id = ?::uuid and sequence = rates.sequence
                                   offset 0) s
                            """));

    private final Changes changes;
    private final Instance<Reversal> reversals;
    private final Instance<Uses> uses;

    LaterChanges(Changes changes, @Any Instance<Reversal> reversals, Instance<Uses> uses) {
        this.changes = changes;
        this.reversals = reversals;
        this.uses = uses;
    }

    /// The newest later changes that prevent the undo, newest first.
    List<Change> inTheWayOf(Scope scope, UUID id) {
        Change change = changes.find(scope, id).orElseThrow();
        Map<UUID, List<SubjectChange>> undone = new HashMap<>();
        Set<UUID> used = new HashSet<>();
        for (SubjectChange each : change.subjects()) {
            Reversal reversal = reversalOf(each);
            for (UUID object : reversal.dependsOn(scope, each)) {
                undone.computeIfAbsent(object, key -> new ArrayList<>()).add(each);
            }
            if (each.before() == null && USED.contains(each.subject().kind())) {
                used.addAll(uses.get().of(scope, each.subject().id()));
            }
        }
        TreeSet<Long> found = new TreeSet<>();
        for (Row row : ofObjects(scope, change, undone.keySet(), used)) {
            UUID object = row.later().subject().id();
            if (used.contains(object) || prevents(undone.getOrDefault(object, List.of()), row)) {
                found.add(row.sequence());
            }
        }
        if (change.area() == Area.RATES) {
            ofRates(scope, change).stream()
                    .filter(row -> prevents(change.subjects(), row))
                    .forEach(row -> found.add(row.sequence()));
        }
        return changes.numbered(scope, found.descendingSet().stream().limit(MOST).toList());
    }

    /// @param later what the later change did to one subject
    private record Row(long sequence, SubjectChange later) {}

    private boolean prevents(Collection<SubjectChange> undone, Row row) {
        return undone.stream().anyMatch(each -> reversalOf(each).isInTheWay(each, row.later()));
    }

    private static List<Row> ofObjects(
            Scope scope, Change change, Set<UUID> objects, Set<UUID> used) {
        Set<UUID> all = new HashSet<>(objects);
        all.addAll(used);
        UUID household = scope.household();
        return read(
                scope,
                OF_OBJECTS,
                all.toArray(UUID[]::new),
                household,
                change.sequence(),
                household,
                household,
                change.sequence());
    }

    private static List<Row> ofRates(Scope scope, Change change) {
        UUID household = scope.household();
        return read(
                scope,
                OF_RATES,
                household,
                change.sequence(),
                household,
                household,
                household,
                change.sequence());
    }

    private static List<Row> read(Scope scope, Rendered statement, Object... values) {
        List<Row> rows = new ArrayList<>();
        statement.read(
                scope.sql(),
                row -> rows.add(new Row(row.getLong("sequence"), ChangeRows.subject(row))),
                values);
        return rows;
    }

    private Reversal reversalOf(SubjectChange change) {
        return reversals.stream()
                .filter(each -> each.subjectKind().equals(change.subject().kind()))
                .findFirst()
                .orElseThrow();
    }
}
