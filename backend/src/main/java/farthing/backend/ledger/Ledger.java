package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.TRANSACTION;

import farthing.backend.households.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one writer of the ledger, and its reader. A transaction is booked whole, with its postings,
/// in one statement; an edit takes it out and books it anew. The database refuses what does not
/// balance, and keeps the totals of each month in the same statement.
@ApplicationScoped
public class Ledger {

    /// Books transactions, all or none.
    public void book(Scope scope, List<Transaction> transactions) {
        if (!transactions.isEmpty()) {
            new Booking(transactions).execute(scope);
        }
    }

    /// Takes a transaction out, with its postings.
    ///
    /// @param version of the transaction as it was read; nothing happens where it is another now
    /// @return whether it was there in this version
    public boolean remove(Scope scope, UUID id, long version) {
        return scope.sql()
                        .deleteFrom(TRANSACTION)
                        .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                        .and(TRANSACTION.ID.eq(id))
                        .and(TRANSACTION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    public Optional<Transaction> find(Scope scope, UUID id) {
        return Register.one(scope, id).stream().findFirst();
    }

    /// Those that came with an import and were edited since.
    ///
    /// @param version they were booked in
    public List<Transaction> edited(Scope scope, UUID importId, long version) {
        return Register.edited(scope, importId, version);
    }

    /// Newest first.
    ///
    /// @param after where the page before ended; null for the first
    /// @param limit at most this many
    public List<Transaction> page(
            Scope scope, TransactionFilter filter, @Nullable Cursor after, int limit) {
        return Register.page(scope, filter, after, limit);
    }
}
