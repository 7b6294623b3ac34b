package farthing.backend.ledger;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Finds the keys (date, id) of one page of the register. It walks one index in the order of the
/// register, so that a page costs the same however deep it lies: the index of the part of the
/// filter that narrows most, else that of the transactions. Every other part is looked up for each
/// key.
///
/// A text or an amount has no index in that order, and whether few or many have it is not known. So
/// the walk first looks at a limited number of keys: what is frequent fills the page there. Only
/// where that page is not full, it is looked for in an index of its own, whose cost grows with what
/// has the text or the amount.
///
/// The shape leaves no choice that depends on statistics.
final class PageKeys {

    /// How many keys a walk looks at, where there is another way.
    private static final int FEW = 1000;

    private final UUID household;
    private final List<Filter> parts;
    private final @Nullable Cursor after;
    private final int limit;

    PageKeys(UUID household, Filter filter, @Nullable Cursor after, int limit) {
        this.household = household;
        this.parts = parts(filter);
        this.after = after;
        this.limit = limit;
    }

    /// A query that finds the page.
    ///
    /// @param whole whether it finds whole transactions (id, date, payee_id, import_id, version,
    ///   created_at and the columns of [Words]); else their keys (date, id)
    record Attempt(Select<?> query, boolean whole) {}

    /// Queries that find the page: the first whose page is full, else the last.
    List<Attempt> attempts() {
        @Nullable Filter walked = Walk.part(parts);
        Walk walk = Walk.of(walked, household);
        @Nullable Filter sought = Walk.sought(parts);
        if (sought == null) {
            return List.of(page(walk, without(walked)));
        }
        return List.of(
                page(walk.limited(household, within(walk), FEW), without(walked)),
                page(Walk.seeking(sought), without(sought)));
    }

    private List<Filter> without(@Nullable Filter part) {
        List<Filter> others = new ArrayList<>(parts);
        others.remove(part);
        return others;
    }

    private Attempt page(Walk walk, List<Filter> others) {
        Predicates predicates = new Predicates(household, walk);
        Condition all = walk.which(household).and(beyond(walk));
        for (Filter part : others) {
            all = all.and(predicates.condition(part));
        }
        if (walk.equals(Walk.of(null, household))) {
            return new Attempt(
                    select(Walk.WHOLE)
                            .from(walk.from())
                            .where(all)
                            .orderBy(walk.date().desc(), walk.id().desc())
                            .limit(limit),
                    true);
        }
        return new Attempt(
                select(walk.date(), walk.id())
                        .from(walk.from())
                        .where(all)
                        .groupBy(walk.date(), walk.id()) // a split may meet twice
                        .orderBy(walk.date().desc(), walk.id().desc())
                        .limit(limit),
                false);
    }

    /// The dates that the filter lets pass, and below the page before.
    private Condition within(Walk walk) {
        Predicates predicates = new Predicates(household, walk);
        return parts.stream()
                .filter(part -> part instanceof Filter.From || part instanceof Filter.Until)
                .map(predicates::condition)
                .reduce(beyond(walk), Condition::and);
    }

    private Condition beyond(Walk walk) {
        return after == null ? noCondition() : walk.isBelow(after);
    }

    private static List<Filter> parts(Filter filter) {
        return filter instanceof Filter.And and
                ? and.parts().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(filter);
    }
}
