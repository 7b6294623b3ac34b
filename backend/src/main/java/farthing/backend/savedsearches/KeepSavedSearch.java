package farthing.backend.savedsearches;

import farthing.backend.access.Scope;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Saves, edits and deletes searches.
@ApplicationScoped
class KeepSavedSearch {

    private final SavedSearches searches;
    private final Changes changes;

    KeepSavedSearch(SavedSearches searches, Changes changes) {
        this.searches = searches;
        this.changes = changes;
    }

    Changed<SavedSearch> add(Scope scope, SavedSearch search) {
        searches.add(scope, search);
        return changes.record(
                scope, new Act<>(search, SavedSearchSnapshot.change(search.id(), null, search)));
    }

    /// @param edited the new state; its version is the expected version plus one
    Changed<SavedSearch> edit(Scope scope, SavedSearch now, SavedSearch edited) {
        searches.change(scope, edited);
        return changes.record(
                scope, new Act<>(edited, SavedSearchSnapshot.change(now.id(), now, edited)));
    }

    /// Deletes a search and returns the id of the change.
    UUID remove(Scope scope, SavedSearch now, long version) {
        searches.remove(scope, now.id(), version);
        return changes.record(scope, List.of(SavedSearchSnapshot.change(now.id(), now, null)));
    }
}
