package farthing.backend.savedsearches;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A saved search as stored in the history.
record SavedSearchSnapshot(UUID id, String name, String query, long version) {

    static final SnapshotFormat<SavedSearchSnapshot> FORMAT =
            SnapshotFormat.of("saved search", SavedSearchSnapshot.class);

    /// @param before null if the search is new
    /// @param after null if it was deleted
    static SubjectChange change(
            UUID id, @Nullable SavedSearch before, @Nullable SavedSearch after) {
        return FORMAT.change(id, of(before), of(after));
    }

    static @Nullable SavedSearchSnapshot of(@Nullable SavedSearch search) {
        return search == null
                ? null
                : new SavedSearchSnapshot(
                        search.id(), search.name(), search.query(), search.version());
    }
}
