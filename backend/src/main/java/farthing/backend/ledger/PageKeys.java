package farthing.backend.ledger;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Builds the first query for a page of the register. It scans one index in the order of the
/// register, so its cost does not depend on the page number. It uses the index of the most
/// selective part of the filter, or else the one of all transactions.
///
/// If other parts have to be checked for each key (date, id), it is unknown how many transactions
/// match. So the query checks only the first [#FEW] keys, which fills the page if matches are
/// frequent. [KeySearch] finds the page if it does not.
///
/// The query has a shape for which the query plan cannot depend on statistics.
final class PageKeys {

    /// The number of keys that the first query checks.
    private static final int FEW = 1000;

    private final UUID household;
    private final List<Filter> parts;
    private final @Nullable Cursor after;
    private final int limit;

    PageKeys(UUID household, Filter filter, @Nullable Cursor after, int limit) {
        this.household = household;
        List<List<Filter>> branches = Branches.of(filter);
        this.parts = branches.size() == 1 ? branches.getFirst() : parts(filter);
        this.after = after;
        this.limit = limit;
    }

    /// A query for the page.
    ///
    /// @param whole true if it selects transactions (id, date, payee_id, import_id, version,
    ///   created_at and the columns of [FreeTexts]), false if only keys (date, id)
    /// @param complete whether there are no more than it finds
    record Attempt(Select<?> query, boolean whole, boolean complete) {}

    Attempt attempt() {
        @Nullable Filter walked = Walk.part(parts);
        Walk walk = Walk.of(walked, household);
        List<Filter> others = new ArrayList<>(parts);
        others.remove(walked);
        if (others.stream().allMatch(Walk::isDate)) {
            return page(walk, others, true);
        }
        return page(walk.limited(household, within(walk), FEW), others, false);
    }

    private Attempt page(Walk walk, List<Filter> others, boolean complete) {
        Condition all = walk.which(household).and(beyond(walk)).and(all(walk, others));
        if (walk.equals(Walk.of(null, household))) {
            return new Attempt(
                    select(Walk.WHOLE)
                            .from(walk.from())
                            .where(all)
                            .orderBy(walk.date().desc(), walk.id().desc())
                            .limit(limit),
                    true,
                    complete);
        }
        return new Attempt(
                select(walk.date(), walk.id())
                        .from(walk.from())
                        .where(all)
                        .groupBy(walk.date(), walk.id()) // two splits may match
                        .orderBy(walk.date().desc(), walk.id().desc())
                        .limit(limit),
                false,
                complete);
    }

    /// The date range of the filter, after the previous page.
    private Condition within(Walk walk) {
        return beyond(walk).and(all(walk, parts.stream().filter(Walk::isDate).toList()));
    }

    private Condition beyond(Walk walk) {
        return after == null ? trueCondition() : walk.isBelow(after);
    }

    private Condition all(Walk walk, List<Filter> filters) {
        Predicates predicates = new Predicates(household, walk);
        return filters.stream().map(predicates::condition).reduce(trueCondition(), Condition::and);
    }

    private static List<Filter> parts(Filter filter) {
        return filter instanceof Filter.And and
                ? and.parts().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(filter);
    }
}
