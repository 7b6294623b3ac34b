package farthing.backend.tidying;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.history.HistoryProblem;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.http.Json;
import farthing.backend.ledger.CategoryMoves;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Override
    public Set<UUID> dependsOn(Scope scope, SubjectChange change) {
        CategoryMoveSnapshot moved = CategoryMoveSnapshot.of(change);
        Set<UUID> ids = moves.transactions(scope, moved.move());
        ids.add(moved.from());
        Optional.ofNullable(moved.into()).ifPresent(ids::add);
        return ids;
    }

    /// Another amount or category of a moved transaction, or the removal of one of the categories.
    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        CategoryMoveSnapshot moved = CategoryMoveSnapshot.of(change);
        UUID id = later.subject().id();
        if (id.equals(moved.from()) || id.equals(moved.into())) {
            return later.action() == SubjectChange.Action.DELETED;
        }
        return !postings(later.before()).equals(postings(later.after()));
    }

    private static JsonNode postings(@Nullable String transaction) {
        return transaction == null
                ? MissingNode.getInstance()
                : Json.storedTree(transaction).path("postings");
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
            throw new HistoryProblem.ChangedSince().refused();
        }
        return made.undone();
    }
}
