package farthing.backend.tidying;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.history.HistoryProblem;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.CategoryMoves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves the transactions of a removed category back, unless one of them was changed since. Undoing
/// the undo moves all transactions of the category again.
@ApplicationScoped
class CategoryMoveReversal implements Reversal {

    private final CategoryMoves moves;

    CategoryMoveReversal(CategoryMoves moves) {
        this.moves = moves;
    }

    @Override
    public String subjectKind() {
        return CategoryMoveSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream().map(change -> reverse(scope, change)).toList();
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        @Nullable CategoryMoveSnapshot before = CategoryMoveSnapshot.FORMAT.before(change);
        if (before != null) {
            UUID move = Ids.next();
            long moved = moves.move(scope, before.from(), before.into(), move);
            return before.again(move, moved).made();
        }
        CategoryMoveSnapshot made = requireNonNull(CategoryMoveSnapshot.FORMAT.after(change));
        if (!moves.moveBack(scope, made.move())) {
            throw new HistoryProblem.ChangedSince("category of a transaction").refused();
        }
        return made.undone();
    }
}
