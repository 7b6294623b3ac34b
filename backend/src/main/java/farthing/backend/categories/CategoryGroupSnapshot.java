package farthing.backend.categories;

import farthing.backend.history.SnapshotFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A category group as stored in the history.
///
/// @param position among the groups
record CategoryGroupSnapshot(UUID id, String name, @Nullable Integer position, long version) {

    static final SnapshotFormat<CategoryGroupSnapshot> FORMAT =
            SnapshotFormat.of("category group", CategoryGroupSnapshot.class);

    static CategoryGroupSnapshot of(CategoryGroup group) {
        return new CategoryGroupSnapshot(
                group.id(), group.name(), group.position(), group.version());
    }

    /// The group in this state, with another version.
    CategoryGroup group(long inVersion) {
        return new CategoryGroup(id, name, position == null ? Category.LAST : position, inVersion);
    }
}
