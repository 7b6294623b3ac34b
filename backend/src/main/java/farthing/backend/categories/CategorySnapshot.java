package farthing.backend.categories;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import farthing.contract.CategoryRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A category as stored in the history.
///
/// @param group id of its group
/// @param position in its group
record CategorySnapshot(
        UUID id,
        UUID group,
        String name,
        String kind,
        boolean hidden,
        @Nullable Integer position,
        long version) {

    static final SnapshotFormat<CategorySnapshot> FORMAT =
            SnapshotFormat.of("category", CategorySnapshot.class);

    static SubjectChange change(Category before, Category after) {
        return FORMAT.change(before.id(), of(before), of(after));
    }

    static CategorySnapshot of(Category category) {
        return new CategorySnapshot(
                category.id(),
                category.group(),
                category.name(),
                category.kind().text(),
                category.hidden(),
                category.position(),
                category.version());
    }

    /// The request that adds the category again, or restores this state of it.
    CategoryRequest request() {
        return new CategoryRequest(name, kind, group.toString(), hidden, position);
    }

    /// As [#request], but the category keeps its position in its group.
    CategoryRequest requestInPlace() {
        return new CategoryRequest(name, kind, group.toString(), hidden, null);
    }

    /// Where to restore it.
    int place() {
        return position == null ? Category.LAST : position;
    }
}
