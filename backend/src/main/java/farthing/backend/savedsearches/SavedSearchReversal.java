package farthing.backend.savedsearches;

import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes a change to a saved search, unless the search was changed later.
@ApplicationScoped
class SavedSearchReversal implements Reversal {

    private final SavedSearches searches;

    SavedSearchReversal(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public String subjectKind() {
        return SavedSearchSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream().map(change -> reverse(scope, change)).toList();
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        @Nullable SavedSearch now = searches.find(scope, id).orElse(null);
        SavedSearchSnapshot.FORMAT.mustBeAsLeft(change, SavedSearchSnapshot.of(now));
        @Nullable SavedSearchSnapshot before = SavedSearchSnapshot.FORMAT.before(change);
        if (before == null) {
            if (now != null) {
                searches.remove(scope, id, now.version());
            }
            return SavedSearchSnapshot.change(id, now, null);
        }
        long version = now == null ? before.version() : now.version();
        SavedSearch restored = new SavedSearch(id, before.name(), before.query(), version + 1);
        if (now == null) {
            searches.add(scope, restored);
        } else {
            searches.change(scope, restored);
        }
        return SavedSearchSnapshot.change(id, now, restored);
    }
}
