package farthing.backend.ledger;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Finds the keys of the newest transactions of a filter. Each branch of the filter is searched by
/// itself, with statements that read a limited number of rows:
///
/// 1. If the branch has a text or an amount, its index gives up to [Seek#MOST] transactions. If
///    that is all, the other parts are checked for them.
/// 2. Otherwise the index of the most selective part is walked in the order of the register, or
///    that of all transactions. The other parts are checked for one batch of keys after another.
///
/// @param after finds only older transactions; null for all
/// @param limit maximum number of keys
/// @param batches maximum number of batches of a branch
record KeySearch(Scope scope, @Nullable Cursor after, int limit, int batches) {

    /// The number of rows that a statement may read.
    private static final int ROWS = 5_000;

    /// @param keys newest first
    /// @param reached the last key up to which all are found; null if there are no more
    record Found(List<Cursor> keys, @Nullable Cursor reached) {}

    Found find(Filter filter) {
        TreeSet<Cursor> keys = new TreeSet<>(Cursor.NEWEST_FIRST);
        @Nullable Cursor reached = null;
        for (List<Filter> branch : together(Branches.of(filter))) {
            Found found = branch(branch);
            keys.addAll(found.keys);
            reached = newer(reached, found.reached);
        }
        if (reached != null) {
            keys = new TreeSet<>(keys.headSet(reached, true));
        }
        List<Cursor> first = keys.stream().limit(limit).toList();
        return new Found(first, first.size() < keys.size() ? first.getLast() : reached);
    }

    /// Joins the branches that have no index into one, so that the history is walked once.
    private static List<List<Filter>> together(List<List<Filter>> branches) {
        Map<Boolean, List<List<Filter>>> byIndex =
                branches.stream()
                        .collect(
                                Collectors.partitioningBy(branch ->
                                        Seek.of(branch) != null || Walk.part(branch) != null));
        List<List<Filter>> without = requireNonNull(byIndex.get(false));
        if (without.size() < 2) {
            return branches;
        }
        List<List<Filter>> joined = new ArrayList<>(requireNonNull(byIndex.get(true)));
        joined.add(List.of(new Filter.Or(without.stream().map(Filter::and).toList())));
        return joined;
    }

    private Found branch(List<Filter> parts) {
        @Nullable Seek seek = Seek.of(parts);
        List<Cursor> sought = seek == null ? List.of() : keys(seek.query());
        if (seek == null || sought.size() == Seek.MOST) {
            return walk(parts);
        }
        List<Cursor> found = new ArrayList<>();
        List<Filter> checked = without(parts, seek.certain());
        List<Cursor> candidates =
                sought.stream()
                        .filter(key -> after == null || Cursor.NEWEST_FIRST.compare(after, key) < 0)
                        .sorted(Cursor.NEWEST_FIRST)
                        .toList();
        int batch = batch(checked);
        for (int at = 0; at < candidates.size() && found.size() < limit; at += batch) {
            int end = Math.min(at + batch, candidates.size());
            found.addAll(matching(candidates.subList(at, end), checked));
        }
        return found(found, null);
    }

    private Found walk(List<Filter> parts) {
        @Nullable Filter walked = Walk.part(parts);
        Walk walk = Walk.of(walked, scope.household());
        List<Filter> dates = parts.stream().filter(Walk::isDate).toList();
        List<Filter> checked =
                without(without(parts, dates), walked == null ? List.of() : List.of(walked));
        int batch = checked.isEmpty() ? limit : batch(checked);
        List<Cursor> found = new ArrayList<>();
        @Nullable Cursor at = after;
        for (int count = 0; count < batches; count++) {
            List<Cursor> keys = next(walk, dates, at, batch);
            found.addAll(matching(keys, checked));
            if (keys.size() < batch) {
                return found(found, null);
            }
            at = keys.getLast();
            if (found.size() >= limit) {
                break;
            }
        }
        return found(found, at);
    }

    private Found found(List<Cursor> keys, @Nullable Cursor reached) {
        return keys.size() > limit
                ? new Found(keys.subList(0, limit), keys.get(limit - 1))
                : new Found(keys, reached);
    }

    private List<Cursor> next(Walk walk, List<Filter> dates, @Nullable Cursor at, int batch) {
        Condition which = walk.which(scope.household());
        return keys(
                select(walk.date(), walk.id())
                        .from(walk.from())
                        .where(at == null ? which : which.and(walk.isBelow(at)))
                        .and(all(walk, dates))
                        .groupBy(walk.date(), walk.id()) // two splits may match
                        .orderBy(walk.date().desc(), walk.id().desc())
                        .limit(batch));
    }

    private List<Cursor> matching(List<Cursor> keys, List<Filter> parts) {
        if (parts.isEmpty() || keys.isEmpty()) {
            return keys;
        }
        Table<?> candidates =
                table(
                                "unnest({0}, {1})",
                                val(keys.stream().map(Cursor::date).toArray(LocalDate[]::new)),
                                val(keys.stream().map(Cursor::id).toArray(UUID[]::new)))
                        .as("candidate", "date", "id");
        Walk walk = Walk.keys(candidates);
        return keys(
                select(walk.date(), walk.id())
                        .from(candidates)
                        .where(all(walk, parts))
                        .orderBy(walk.date().desc(), walk.id().desc()));
    }

    private Condition all(Walk walk, List<Filter> parts) {
        Predicates predicates = new Predicates(scope.household(), walk);
        return parts.stream().map(predicates::condition).reduce(trueCondition(), Condition::and);
    }

    private List<Cursor> keys(Select<Record2<LocalDate, UUID>> query) {
        return scope.sql().fetch(query).map(Records.mapping(Cursor::new));
    }

    /// The number of keys for which the parts are checked with one statement.
    private static int batch(List<Filter> checked) {
        int predicates = checked.stream().mapToInt(Predicates::count).sum();
        return Math.max(100, ROWS / (1 + predicates));
    }

    private static List<Filter> without(List<Filter> parts, List<Filter> others) {
        return parts.stream().filter(part -> !others.contains(part)).toList();
    }

    private static @Nullable Cursor newer(@Nullable Cursor one, @Nullable Cursor other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Cursor.NEWEST_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
