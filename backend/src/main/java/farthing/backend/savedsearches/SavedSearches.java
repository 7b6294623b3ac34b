package farthing.backend.savedsearches;

import static farthing.backend.database.schema.Tables.SAVED_SEARCH;
import static org.jooq.impl.DSL.lower;

import farthing.backend.access.Scope;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.RequestProblem;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/// Stores saved searches.
@ApplicationScoped
class SavedSearches implements NamedConstraints {

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of("saved_search_names_are_unique", new SavedSearchProblem.NameTaken());
    }

    /// All saved searches, ordered by name.
    List<SavedSearch> all(Scope scope) {
        return select(scope)
                .orderBy(lower(SAVED_SEARCH.NAME))
                .fetch(Records.mapping(SavedSearch::new));
    }

    Optional<SavedSearch> find(Scope scope, UUID id) {
        return select(scope)
                .and(SAVED_SEARCH.ID.eq(id))
                .fetchOptional(Records.mapping(SavedSearch::new));
    }

    void add(Scope scope, SavedSearch search) {
        scope.sql()
                .insertInto(SAVED_SEARCH)
                .set(SAVED_SEARCH.HOUSEHOLD_ID, scope.household())
                .set(SAVED_SEARCH.ID, search.id())
                .set(SAVED_SEARCH.NAME, search.name())
                .set(SAVED_SEARCH.QUERY, search.query())
                .set(SAVED_SEARCH.VERSION, search.version())
                .execute();
    }

    /// @param search the new state; its version is the current version plus one
    /// @throws farthing.backend.problems.Refused `stale`
    void change(Scope scope, SavedSearch search) {
        int changed =
                scope.sql()
                        .update(SAVED_SEARCH)
                        .set(SAVED_SEARCH.NAME, search.name())
                        .set(SAVED_SEARCH.QUERY, search.query())
                        .set(SAVED_SEARCH.VERSION, search.version())
                        .where(SAVED_SEARCH.HOUSEHOLD_ID.eq(scope.household()))
                        .and(SAVED_SEARCH.ID.eq(search.id()))
                        .and(SAVED_SEARCH.VERSION.eq(search.version() - 1))
                        .execute();
        mustBeOne(changed);
    }

    /// @param version the current version
    /// @throws farthing.backend.problems.Refused `stale`
    void remove(Scope scope, UUID id, long version) {
        int removed =
                scope.sql()
                        .deleteFrom(SAVED_SEARCH)
                        .where(SAVED_SEARCH.HOUSEHOLD_ID.eq(scope.household()))
                        .and(SAVED_SEARCH.ID.eq(id))
                        .and(SAVED_SEARCH.VERSION.eq(version))
                        .execute();
        mustBeOne(removed);
    }

    private static void mustBeOne(int rows) {
        if (rows != 1) {
            throw new RequestProblem.Stale("saved search").refused();
        }
    }

    private static SelectConditionStep<Record4<UUID, String, String, Long>> select(Scope scope) {
        return scope.sql()
                .select(
                        SAVED_SEARCH.ID,
                        SAVED_SEARCH.NAME,
                        SAVED_SEARCH.QUERY,
                        SAVED_SEARCH.VERSION)
                .from(SAVED_SEARCH)
                .where(SAVED_SEARCH.HOUSEHOLD_ID.eq(scope.household()));
    }
}
