package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves all transactions of a category to another one, and back. The database does it, in sets,
/// because the application cannot change postings; see V8__tidying.sql. Moved transactions get a
/// new version.
@ApplicationScoped
public class CategoryMoves {

    private static final Rendered MOVE =
            new Rendered(
                    """
                    select move_category(?::uuid, ?::uuid, ?::uuid, ?::boolean) as transactions
                    """);
    private static final Rendered MOVE_BACK =
            new Rendered("select return_category(?::uuid) as moved");

    private static final Rendered TRANSACTIONS =
            new Rendered(
                    """
                    select unnest(transactions) as id from category_move
                     where household_id = ? and id = ?
                    """);

    /// @param into id of the other category; null to make the transactions uncategorised
    /// @param move the id of the move, for [#moveBack]
    /// @return number of transactions
    public long move(Scope scope, UUID from, @Nullable UUID into, UUID move) {
        return move(scope, from, into, move, false);
    }

    /// Moves only the totals, for a preview. The database refuses to commit that.
    ///
    /// @return number of transactions
    public long preview(Scope scope, UUID from, @Nullable UUID into, UUID move) {
        return move(scope, from, into, move, true);
    }

    /// @return false, without changes, if a moved transaction was removed or has another amount or
    ///   category by now
    public boolean moveBack(Scope scope, UUID move) {
        return MOVE_BACK.one(scope.sql(), row -> row.getBoolean("moved"), move);
    }

    /// The ids of the transactions of a move that was not moved back.
    public Set<UUID> transactions(Scope scope, UUID move) {
        Set<UUID> ids = new HashSet<>();
        TRANSACTIONS.read(
                scope.sql(),
                row -> ids.add(row.getObject("id", UUID.class)),
                scope.household(),
                move);
        return ids;
    }

    private static long move(
            Scope scope, UUID from, @Nullable UUID into, UUID move, boolean preview) {
        return MOVE.one(scope.sql(), row -> row.getLong("transactions"), from, into, move, preview);
    }
}
