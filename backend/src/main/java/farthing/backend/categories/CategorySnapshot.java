package farthing.backend.categories;

import farthing.backend.history.SnapshotFormat;
import farthing.contract.CategoryRequest;
import java.util.UUID;

/// A category as stored in the history.
///
/// @param group id of its group
record CategorySnapshot(
        UUID id, UUID group, String name, String kind, boolean hidden, long version) {

    static final SnapshotFormat<CategorySnapshot> FORMAT =
            SnapshotFormat.of("category", CategorySnapshot.class);

    static CategorySnapshot of(Category category) {
        return new CategorySnapshot(
                category.id(),
                category.group(),
                category.name(),
                category.kind().text(),
                category.hidden(),
                category.version());
    }

    /// The request that adds the category again, or restores this state of it.
    CategoryRequest request() {
        return new CategoryRequest(name, kind, group.toString(), hidden);
    }
}
