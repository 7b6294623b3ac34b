package farthing.backend.categories;

import farthing.backend.history.SnapshotFormat;
import java.util.UUID;

/// A category group as stored in the history.
record CategoryGroupSnapshot(UUID id, String name, long version) {

    static final SnapshotFormat<CategoryGroupSnapshot> FORMAT =
            SnapshotFormat.of("category group", CategoryGroupSnapshot.class);

    static CategoryGroupSnapshot of(CategoryGroup group) {
        return new CategoryGroupSnapshot(group.id(), group.name(), group.version());
    }
}
