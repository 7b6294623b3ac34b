package farthing.backend.ledger;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Builds the query for one page of the register. The query scans one index in the order of the
/// register, so its cost does not depend on the page number. It uses the index of the most
/// selective part of the filter, or else the one of all transactions. The other parts of the filter
/// are checked for each key (date, id).
///
/// Texts and amounts have no index in that order, and it is unknown how many transactions match. So
/// a first query checks only the first [#FEW] keys, which fills the page if matches are frequent.
/// If the page is not full, a second query uses the index of the text or amount. Its cost grows
/// with the number of matches.
///
/// The queries have a shape for which the query plan cannot depend on statistics.
final class PageKeys {

    /// The number of keys that the first of two queries checks.
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

    /// A query for the page.
    ///
    /// @param whole true if it selects transactions (id, date, payee_id, import_id, version,
    ///   created_at and the columns of [TransactionTexts]), false if only keys (date, id)
    record Attempt(Select<?> query, boolean whole) {}

    /// The queries to try in order, until one returns a full page. The last result counts in any
    /// case.
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
                        .groupBy(walk.date(), walk.id()) // two splits may match
                        .orderBy(walk.date().desc(), walk.id().desc())
                        .limit(limit),
                false);
    }

    /// The date range of the filter, after the previous page.
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
