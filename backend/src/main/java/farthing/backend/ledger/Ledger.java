package farthing.backend.ledger;

import farthing.backend.database.Rendered;
import farthing.backend.households.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one writer of the ledger, and its reader. A transaction is booked whole, with its postings,
/// in one statement. An edit changes words and statuses in place; it replaces the postings only
/// where money moved differently. The database refuses what does not balance, and keeps the totals
/// of each month in the same statement.
@ApplicationScoped
public class Ledger {

    private static final Rendered DELETE =
            new Rendered(
                    "delete from transaction where household_id = ? and id = ? and version = ?");

    /// Books transactions, all or none.
    public void book(Scope scope, List<Transaction> transactions) {
        if (!transactions.isEmpty()) {
            new Booking(transactions).insert(scope);
        }
    }

    /// Deletes a transaction, with its postings.
    ///
    /// @param version of the transaction as it was read; nothing happens where it is another now
    /// @return whether it was there in this version
    public boolean remove(Scope scope, UUID id, long version) {
        return DELETE.update(scope.sql(), scope.household(), id, version) == 1;
    }

    /// Edits a transaction. Its id, its attachments and what refers to it stay.
    ///
    /// @param before as it was read; nothing happens where it is another version now
    /// @param after as it shall be, in a later version
    /// @return whether it was there in this version
    public boolean edit(Scope scope, Transaction before, Transaction after) {
        return new Edit(scope, before, after).write();
    }

    public Optional<Named> find(Scope scope, UUID id) {
        return Register.one(scope, id).stream().findFirst();
    }

    /// Those that came with an import and were edited since.
    ///
    /// @param version they were booked in
    public List<Named> edited(Scope scope, UUID importId, long version) {
        return Register.edited(scope, importId, version);
    }

    /// Newest first.
    ///
    /// @param after where the page before ended; null for the first
    /// @param limit at most this many
    public List<Named> page(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        return Register.page(scope, filter, after, limit);
    }
}
