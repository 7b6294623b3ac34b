package farthing.backend.tidying;

import farthing.backend.categories.Category;
import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A move of all transactions of a category to another one, as stored in the history. Its subject
/// has the id of the other category, so that the history of that category shows it.
///
/// @param move id of the row in `category_move`, which lists the transactions
/// @param into null if the transactions became uncategorised
/// @param transactions how many
record CategoryMoveSnapshot(
        UUID move,
        UUID from,
        String fromName,
        @Nullable UUID into,
        @Nullable String intoName,
        long transactions,
        long version) {

    static final SnapshotFormat<CategoryMoveSnapshot> FORMAT =
            SnapshotFormat.of("category move", CategoryMoveSnapshot.class);

    static CategoryMoveSnapshot of(
            UUID move, Category from, @Nullable Category into, long transactions) {
        return new CategoryMoveSnapshot(
                move,
                from.id(),
                from.name(),
                into == null ? null : into.id(),
                into == null ? null : into.name(),
                transactions,
                1);
    }

    /// The move before or after a change, whichever there is.
    static CategoryMoveSnapshot of(SubjectChange change) {
        CategoryMoveSnapshot after = FORMAT.after(change);
        return after == null ? Objects.requireNonNull(FORMAT.before(change)) : after;
    }

    /// The same move done again, including transactions added since.
    CategoryMoveSnapshot again(UUID newMove, long moved) {
        return new CategoryMoveSnapshot(newMove, from, fromName, into, intoName, moved, version);
    }

    SubjectChange made() {
        return FORMAT.change(subject(), null, this);
    }

    SubjectChange undone() {
        return FORMAT.change(subject(), this, null);
    }

    private UUID subject() {
        return into == null ? from : into;
    }
}
